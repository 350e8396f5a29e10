package org.shouwang.command.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Map<Part, Set<String>> STUDENT =
            Map.of(
                    Part.NUMBER,
                    Set.of(
                            "学号",
                            "学籍号",
                            "全国学籍号",
                            "学籍辅号",
                            "学籍编号",
                            "学生编号",
                            "学生学号",
                            "学生证号",
                            "studentnumber",
                            "studentno",
                            "studentid",
                            "schoolnumber",
                            "number"),
                    Part.NAME,
                    Set.of("姓名", "学生姓名", "名字", "学生", "name", "fullname", "studentname", "student"),
                    Part.SEX,
                    Set.of("性别", "学生性别", "sex", "gender"),
                    Part.GRADE,
                    Set.of("年级", "所在年级", "grade", "year"),
                    Part.CLASS,
                    Set.of(
                            "班级",
                            "班",
                            "班级名称",
                            "所在班级",
                            "行政班",
                            "年级班级",
                            "年级班",
                            "年级+班",
                            "class",
                            "classname",
                            "homeroom",
                            "form"),
                    Part.BIRTH_DATE,
                    Set.of(
                            "出生日期",
                            "出生年月日",
                            "出生年月",
                            "生日",
                            "dateofbirth",
                            "birthdate",
                            "birthday",
                            "dob"),
                    Part.BOARDING,
                    Set.of(
                            "是否住校",
                            "住校",
                            "是否住宿",
                            "住宿",
                            "是否寄宿",
                            "寄宿",
                            "是否寄宿生",
                            "走读住校",
                            "住校走读",
                            "就读方式",
                            "住宿情况",
                            "boarding",
                            "boarder",
                            "isboarding"),
                    Part.DORMITORY,
                    Set.of("宿舍", "宿舍号", "寝室", "寝室号", "宿舍房间", "dormitory", "dorm", "dormroom"));

    private static final Set<String> NAME = Set.of("", "姓名", "名字", "name", "fullname");
    private static final Set<String> RELATION =
            Set.of("关系", "与学生关系", "与本人关系", "称谓", "relation", "relationship", "relationtostudent");
    private static final Set<String> PHONE =
            Set.of(
                    "电话",
                    "手机",
                    "手机号",
                    "手机号码",
                    "电话号码",
                    "联系电话",
                    "联系方式",
                    "联系手机",
                    "phone",
                    "phonenumber",
                    "mobile",
                    "mobilenumber",
                    "mobilephone",
                    "tel",
                    "telephone",
                    "contactnumber");

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
        for (var entry : STUDENT.entrySet()) {
            if (entry.getValue().contains(words)) {
                return Optional.of(
                        new HeaderMeaning(entry.getKey(), Optional.empty(), Optional.empty()));
            }
        }
        if (!words.isEmpty()) {
            var bare = guardianPart(words).filter(part -> part != Part.GUARDIAN_NAME);
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
        return guardianPart(matcher.group(4)).map(part -> new HeaderMeaning(part, slot, relation));
    }

    private static Optional<Part> guardianPart(String words) {
        if (NAME.contains(words)) {
            return Optional.of(Part.GUARDIAN_NAME);
        }
        if (RELATION.contains(words)) {
            return Optional.of(Part.GUARDIAN_RELATION);
        }
        return PHONE.contains(words) ? Optional.of(Part.GUARDIAN_PHONE) : Optional.empty();
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
