package org.shouwang.command.roster;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.roster.RosterRow.Sex;
import org.shouwang.contract.student.StudentEvent.Boarding;
import org.shouwang.contract.student.StudentEvent.Relation;

/** The words that schools write into columns of few values. A word that is not here is an error. */
final class CellWords {

    private static final Map<String, Sex> SEXES =
            byWord(Map.of(Sex.MALE, "男 男性 m male", Sex.FEMALE, "女 女性 f female"));

    private static final Map<String, Boarding> BOARDINGS =
            byWord(
                    Map.of(
                            Boarding.BOARDING,
                            "是 住校 住校生 住宿 住宿生 住读 寄宿 寄宿生 yes y true 1 √ boarding boarder",
                            Boarding.DAY,
                            "否 不住校 不住宿 走读 走读生 通学 通学生 no n false 0 × x day"));

    private static final Map<String, Relation> RELATIONS =
            byWord(
                    Map.of(
                            Relation.MOTHER,
                            "母亲 妈妈 母 母女 母子 mother",
                            Relation.FATHER,
                            "父亲 爸爸 父 父女 父子 father",
                            Relation.GRANDPARENT,
                            "祖父 祖母 外祖父 外祖母 祖父母 外祖父母 爷爷 奶奶 外公 外婆 姥爷 姥姥 爷孙 祖孙"
                                    + " grandparent grandfather grandmother",
                            Relation.STEP_PARENT,
                            "继父 继母 stepparent stepfather stepmother",
                            Relation.SIBLING,
                            "哥哥 姐姐 兄 姐 brother sister sibling",
                            Relation.OTHER_RELATIVE,
                            "叔叔 伯父 伯母 婶婶 姑姑 姑妈 姑父 姨妈 姨父 阿姨 舅舅 舅妈 亲属 其他亲属 uncle aunt relative",
                            Relation.LEGAL_GUARDIAN,
                            "监护人 法定监护人 guardian legalguardian",
                            Relation.OTHER,
                            "其他 其它 other"));

    private CellWords() {}

    static Optional<Sex> sex(String text) {
        return Optional.ofNullable(SEXES.get(word(text)));
    }

    static Optional<Boarding> boarding(String text) {
        return Optional.ofNullable(BOARDINGS.get(word(text)));
    }

    static Optional<Relation> relation(String text) {
        return Optional.ofNullable(RELATIONS.get(word(text)));
    }

    private static String word(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Whitespace.remove(narrow).replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> byWord(Map<T, String> words) {
        var byWord = new HashMap<String, T>();
        words.forEach(
                (value, all) -> {
                    for (var word : all.split(" ")) {
                        byWord.put(word, value);
                    }
                });
        return Map.copyOf(byWord);
    }
}
