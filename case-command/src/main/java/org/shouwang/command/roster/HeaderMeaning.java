package org.shouwang.command.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.contract.student.StudentEvent.Relation;

/**
 * What a header says, by the words that schools use. Only whole headers are known: a header that
 * merely contains a known word (学生电话, 姓名拼音) means nothing here, and a person maps it.
 *
 * @param guardian the slot that the header names, as in 监护人2
 * @param relation what the header says of the guardian, as in 母亲电话
 */
record HeaderMeaning(Part part, Optional<Integer> guardian, Optional<Relation> relation) {

    enum Part {
        NUMBER,
        NAME,
        SEX,
        GRADE,
        CLASS,
        BIRTH_DATE,
        BOARDING,
        DORMITORY,
        GUARDIAN_NAME,
        GUARDIAN_RELATION,
        GUARDIAN_PHONE
    }

    private static final Pattern GUARDIAN =
            Pattern.compile(
                    "(第?[一二12]|first|second)?(?:法定)?"
                            + "(监护人|家长|父母|父亲|母亲|爸爸|妈妈|guardian|parent|father|mother)"
                            + "(?:s(?=name|phone|mobile|tel|relation))?([一二12](?=\\D|$))?(.*)");

    private static final Map<String, Relation> IN_HEADER =
            Map.of(
                    "父亲", Relation.FATHER,
                    "爸爸", Relation.FATHER,
                    "father", Relation.FATHER,
                    "母亲", Relation.MOTHER,
                    "妈妈", Relation.MOTHER,
                    "mother", Relation.MOTHER);

    private static final Pattern IGNORED = Pattern.compile("\\(.*?\\)|\\[.*?]|[^\\p{L}\\p{N}+]");

    static Optional<HeaderMeaning> of(String header) {
        var words = normal(header);
        var ofStudent = HeaderWords.ofStudent(words);
        if (ofStudent.isPresent()) {
            return ofStudent.map(
                    part -> new HeaderMeaning(part, Optional.empty(), Optional.empty()));
        }
        if (!words.isEmpty()) {
            var bare = HeaderWords.ofGuardian(words).filter(part -> part != Part.GUARDIAN_NAME);
            if (bare.isPresent()) {
                return bare.map(
                        part -> new HeaderMeaning(part, Optional.empty(), Optional.empty()));
            }
        }
        return ofGuardian(words);
    }

    private static Optional<HeaderMeaning> ofGuardian(String words) {
        var matcher = GUARDIAN.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var slot = slot(matcher.group(1)).or(() -> slot(matcher.group(3)));
        var relation = Optional.ofNullable(IN_HEADER.get(matcher.group(2)));
        return HeaderWords.ofGuardian(matcher.group(4))
                .map(part -> new HeaderMeaning(part, slot, relation));
    }

    private static Optional<Integer> slot(String words) {
        if (words == null) {
            return Optional.empty();
        }
        boolean second = words.endsWith("二") || words.endsWith("2") || words.equals("second");
        return Optional.of(second ? 2 : 1);
    }

    /** Lower case, narrow, without notes in brackets, marks and spaces: 姓 名（必填）* is 姓名. */
    private static String normal(String header) {
        var narrow = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(narrow).replaceAll("");
    }
}
