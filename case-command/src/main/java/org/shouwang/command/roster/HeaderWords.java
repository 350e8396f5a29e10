package org.shouwang.command.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shouwang.command.roster.HeaderMeaning.Part;

/** The words that schools use as headers: lower case, without spaces and marks. */
final class HeaderWords {

    private static final Map<String, Part> STUDENT =
            byWord(
                    Map.of(
                            Part.NUMBER,
                            "学号 学籍号 全国学籍号 学籍辅号 学籍编号 学生编号 学生学号 学生证号"
                                    + " studentnumber studentno studentid schoolnumber number",
                            Part.NAME,
                            "姓名 学生姓名 名字 学生 name fullname studentname student",
                            Part.SEX,
                            "性别 学生性别 sex gender",
                            Part.GRADE,
                            "年级 所在年级 grade year",
                            Part.CLASS,
                            "班级 班 班级名称 所在班级 行政班 年级班级 年级班 年级+班 class classname homeroom form",
                            Part.BIRTH_DATE,
                            "出生日期 出生年月日 出生年月 生日 dateofbirth birthdate birthday dob",
                            Part.BOARDING,
                            "是否住校 住校 是否住宿 住宿 是否寄宿 寄宿 是否寄宿生 走读住校 住校走读 就读方式 住宿情况"
                                    + " boarding boarder isboarding",
                            Part.DORMITORY,
                            "宿舍 宿舍号 寝室 寝室号 宿舍房间 dormitory dorm dormroom"));

    /** What follows the word for a guardian; nothing at all is the name. */
    private static final Map<String, Part> GUARDIAN =
            byWord(
                    Map.of(
                            Part.GUARDIAN_NAME,
                            "姓名 名字 name fullname",
                            Part.GUARDIAN_RELATION,
                            "关系 与学生关系 与本人关系 称谓 relation relationship relationtostudent",
                            Part.GUARDIAN_PHONE,
                            "电话 手机 手机号 手机号码 电话号码 联系电话 联系方式 联系手机 phone phonenumber mobile"
                                    + " mobilenumber mobilephone tel telephone contactnumber"));

    private HeaderWords() {}

    static Optional<Part> ofStudent(String words) {
        return Optional.ofNullable(STUDENT.get(words));
    }

    static Optional<Part> ofGuardian(String words) {
        return words.isEmpty()
                ? Optional.of(Part.GUARDIAN_NAME)
                : Optional.ofNullable(GUARDIAN.get(words));
    }

    private static Map<String, Part> byWord(Map<Part, String> words) {
        var byWord = new HashMap<String, Part>();
        words.forEach(
                (part, all) -> {
                    for (var word : all.split(" ")) {
                        byWord.put(word, part);
                    }
                });
        return Map.copyOf(byWord);
    }
}
