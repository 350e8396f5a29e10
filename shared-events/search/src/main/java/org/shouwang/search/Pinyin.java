package org.shouwang.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a Chinese name is typed in Latin letters, without tones; ü is v, as on a keyboard. A surname
 * is read as a surname (单 shan, 曾 zeng, 尉迟 yuchi); where a character of a name has a second common
 * reading, both are kept.
 */
final class Pinyin {

    /** Readings kept of one name. */
    static final int MOST = 4;

    static {
        // The dictionary is loaded on first use, by code that is not made for many threads.
        syllable("\u4E00");
    }

    private Pinyin() {}

    /** One way to read a name, by syllable, the surname's syllables first. */
    record Reading(List<String> syllables, int surname) {

        public Reading {
            syllables = List.copyOf(syllables);
        }

        /** Such as lishilijia. */
        public String full() {
            return String.join("", syllables);
        }

        /** Such as lslj. */
        public String initials() {
            return syllables.stream().map(s -> s.substring(0, 1)).collect(Collectors.joining());
        }

        /** The surname in full and the initials of the rest, such as lislj. */
        public String surnameAndInitials() {
            return String.join("", syllables.subList(0, surname))
                    + syllables.stream()
                            .skip(surname)
                            .map(s -> s.substring(0, 1))
                            .collect(Collectors.joining());
        }
    }

    /**
     * The readings of a name, the likeliest first, at most four. Characters without a reading are
     * passed over; a name without any Chinese character has none.
     */
    static List<Reading> of(String name) {
        var characters =
                name.codePoints()
                        .filter(Character::isIdeographic)
                        .mapToObj(Character::toString)
                        .toList();
        if (characters.isEmpty()) {
            return List.of();
        }
        int surname = characters.size() > 2 && isCompound(characters) ? 2 : 1;
        var partial = new ArrayList<Ranked>();
        for (var reading :
                PinyinReadings.surname(String.join("", characters.subList(0, surname)))) {
            partial.add(new Ranked(List.of(reading.split(" ")), partial.size()));
        }
        if (partial.isEmpty()) {
            partial.add(new Ranked(syllable(characters.getFirst()), 0));
        }
        int ofSurname = partial.getFirst().syllables.size();
        for (var character : characters.subList(surname, characters.size())) {
            partial = extended(partial, character);
        }
        return partial.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(MOST)
                .filter(ranked -> !ranked.syllables.isEmpty())
                .map(r -> new Reading(r.syllables, Math.min(ofSurname, r.syllables.size())))
                .toList();
    }

    /** A reading so far; the rank counts how far its choices are from the likeliest. */
    private record Ranked(List<String> syllables, int rank) {}

    private static ArrayList<Ranked> extended(List<Ranked> partial, String character) {
        var readings = PinyinReadings.given(character);
        if (readings.isEmpty()) {
            readings = syllable(character);
        }
        var extended = new ArrayList<Ranked>();
        for (var so : partial) {
            if (readings.isEmpty()) {
                extended.add(so);
            }
            for (int i = 0; i < readings.size(); i++) {
                var syllables = new ArrayList<>(so.syllables);
                syllables.add(readings.get(i));
                extended.add(new Ranked(syllables, so.rank + i));
            }
        }
        extended.sort(Comparator.comparingInt(Ranked::rank));
        return new ArrayList<>(extended.subList(0, Math.min(extended.size(), MOST)));
    }

    private static boolean isCompound(List<String> characters) {
        return !PinyinReadings.surname(characters.get(0) + characters.get(1)).isEmpty();
    }

    /** The dictionary's first reading; empty for a character that it has not. */
    private static List<String> syllable(String character) {
        if (character.length() > 1) {
            return List.of();
        }
        var readings = PinyinHelper.toPinyinList(character.charAt(0), PinyinStyleEnum.NORMAL);
        return readings.stream()
                .map(reading -> reading.replace('ü', 'v'))
                .filter(reading -> reading.matches("[a-z]+"))
                .limit(1)
                .toList();
    }
}
