package org.shouwang.access;

/** Everything that can be done or seen. Each has one row in the policy's table. */
public enum Action {
    RAISE_ALERT("raise an alert", "发出预警"),
    SUPPLEMENT_ALERT("tell more about an alert", "补充预警情况"),
    RECORD_IMMEDIATE_STEP("record supervision or an emergency call", "记录陪护或急救呼叫"),
    IDENTIFY_SUBJECT("say or correct who the student is", "确认或更正学生身份"),
    READ_ALERT_STATUS("see who has an alert and whom to call", "查看预警由谁接手、该找谁"),
    FOLLOW_OWN_ALERT("follow an alert that one raised", "查看本人发起的预警的进展"),
    READ_ALERT("read an alert", "查看预警内容"),
    ACKNOWLEDGE_ALERT("acknowledge an alert", "接手预警"),
    JOIN_ALERT("join an alert", "加入预警处置"),
    PROPOSE_DISMISSAL("propose to dismiss an alert", "提议解除预警"),
    CONFIRM_DISMISSAL("confirm the dismissal of an alert", "确认解除预警"),
    DECLINE_DISMISSAL("object to the dismissal of an alert", "反对解除预警"),

    REPORT_WORRY("report a worry", "上报担忧"),
    SUPPLEMENT_WORRY("tell more about a worry", "补充担忧情况"),
    READ_WORRY("read a worry and its answer", "查看担忧及答复"),
    ANSWER_WORRY("answer a worry", "答复担忧"),
    TURN_WORRY_INTO_ALERT("make an alert of a worry", "将担忧升级为预警"),

    START_RESPONSE("start the emergency plan", "启动应急预案"),
    RECORD_FACT("record what was done", "记录处置事实"),
    DECIDE_SAFE_CONTACT("decide that a guardian may be told", "决定可以告知监护人"),
    CORRECT_ENTRY("correct an entry", "更正记录"),
    RAISE_LEVEL("raise the level", "提高等级"),
    PROPOSE_LOWERING("propose to lower the level", "提议降低等级"),
    CONFIRM_LOWERING("confirm a lower level", "确认降低等级"),
    DECLINE_LOWERING("object to a lower level", "反对降低等级"),
    WAIVE_STEP("waive a step", "豁免步骤"),
    CONFIRM_WAIVER("confirm a waiver", "确认豁免"),
    MIGRATE_PLAN("propose to move to another plan version", "提议更换预案版本"),
    CONFIRM_MIGRATION("confirm another plan version", "确认更换预案版本"),
    PROPOSE_ENDING("propose to end a response", "提议结束处置"),
    CONFIRM_ENDING("confirm the end of a response", "确认结束处置"),
    DECLINE_ENDING("object to the end of a response", "反对结束处置"),
    ISSUE_SAFETY_BRIEF("issue a safety brief", "发出安全提示"),
    READ_SAFETY_BRIEF("read a safety brief", "查看安全提示"),

    MANAGE_PARTICIPANTS("add and remove participants", "增减个案参与人"),
    ADD_NOTE("add a note", "添加笔记"),
    RECORD_CONSENT("record consent", "记录知情同意"),
    HAND_OVER_CASE("hand over a case", "移交个案"),
    CLOSE_CASEFILE("close a case file", "关闭个案档案"),
    READ_CASE_TIMELINE("read the timeline of a case", "查看个案时间线"),
    READ_CASE_NOTES("read the words of notes and assessments", "查看笔记与评估原文"),
    READ_ATTACHMENT("see an attachment", "查看附件"),
    READ_AUDIT_PAGE("read the audit page of a response", "查看处置审计页"),
    READ_RAW_EVENTS("read raw events", "查看原始事件"),
    EXPORT_CSV("export as CSV", "导出 CSV"),
    READ_LEDGER("see who read a file", "查看谁读过档案"),
    READ_REFUSALS("see what was refused", "查看拒绝记录"),

    SEARCH_STUDENTS("find a student by name, number or class", "按姓名、学号或班级查找学生"),
    READ_IDENTITY("read a student's card", "查看学生信息卡"),
    READ_GUARDIAN_PHONE("see a guardian's phone number", "查看监护人电话"),
    MANAGE_STUDENTS("enrol, move and correct students", "学生入学、异动与更正"),
    MANAGE_GUARDIANS("add guardians and change their phone", "添加监护人、修改电话"),
    READ_BARRING_REASON("see why a guardian must not be told", "查看不得告知监护人的理由"),
    BAR_GUARDIAN("mark a guardian as not to be told", "标记监护人不得告知"),
    PROPOSE_UNBARRING("propose to lift that mark", "提议取消不得告知"),
    CONFIRM_UNBARRING("confirm that it is lifted", "确认取消不得告知"),
    IMPORT_ROSTER("import a roster file", "导入学生名册"),

    READ_BOARD("see today's board", "查看今日看板"),
    READ_CASELOAD("see a caseload", "查看个案量"),
    READ_DUTY_LIST("see who is on duty", "查看值班表"),
    MANAGE_DUTY_LIST("change the duty list", "修改值班表"),
    READ_PLAN("read the emergency plan", "查看应急预案"),
    PUT_PLAN_IN_FORCE("put a plan in force", "使预案生效"),
    GIVE_ACCESS_APPROVAL("give an access approval", "批准查阅"),
    WITHDRAW_ACCESS_APPROVAL("withdraw an access approval", "撤回查阅批准"),
    MANAGE_SCHOOL("classes and calendar", "班级与校历"),
    MANAGE_ACCOUNTS("accounts and contacts of others", "他人账号与联系方式"),
    MANAGE_ROLES("grant and revoke roles", "授予与撤销角色"),
    VOUCH("vouch for a colleague who came in by a link", "核实凭链接登录的同事"),
    MANAGE_OWN_CONTACTS("change one's own contacts", "修改本人联系方式"),
    DECLARE_CONFLICT("declare a conflict of interest", "申报利益冲突"),
    WITHDRAW_CONFLICT("lift somebody's conflict of interest", "解除他人的利益冲突"),
    READ_STATUS("see the health of the system", "查看系统状态");

    private final String english;
    private final String chinese;

    Action(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
