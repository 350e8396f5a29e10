package org.shouwang.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shouwang.contract.Role;

/**
 * The whole policy. A row says what is asked besides role and relation, and how far each role
 * reaches; what a row does not say is not allowed. The page {@code ops/docs/who-may.md} is made of
 * it.
 *
 * <p>Reasons that a row cannot say: whoever may raise an alert may tell more about it. Facts stay
 * open in spite of a conflict of interest, because a child comes first. A class teacher hears the
 * answer to a worry and reads briefs, never notes. The administrator keeps the roster and sees no
 * case. The auditor always reads under an approval. Who proposes, confirms and waives is said by
 * the plan in force: the rows reach as far as a plan may go, and the plan decides within them. The
 * canonical one lets the lead or the principal confirm an end. A duty teacher may start the plan
 * for an alert that reached him, because at night he can be the only one of those whom it names;
 * the first start opens the case file. The number of a guardian who must not be told is no row: it
 * is shown to nobody.
 */
final class Table {

    private static final String ROWS =
            """
            == Alerts | 预警
                                       guard   duty   class  couns  lead   moral  princ  audit  admin
            RAISE_ALERT                rescue  all    all    all    all    all    all    all    all
            SUPPLEMENT_ALERT           rescue  all    all    all    all    all    all    all    all
            RECORD_IMMEDIATE_STEP      rescue  all    all    all    all    all    all    all    all
            IDENTIFY_SUBJECT           open    paged  own    all    all    all    all    own    own
            READ_ALERT_STATUS          open    paged  paged  all    all    all    all    own    own
            FOLLOW_OWN_ALERT           rescue  own    own    own    own    own    own    own    own
            READ_ALERT                 file    paged  own    all    all    all    all    all    no
            ACKNOWLEDGE_ALERT          care    paged  paged  all    all    all    all    no     no
            JOIN_ALERT                 care    paged  paged  all    all    all    all    no     no
            PROPOSE_DISMISSAL          care    own    own    all    all    all    all    no     no
            CONFIRM_DISMISSAL          second  no     no     all    all    all    all    no     no
            DECLINE_DISMISSAL          open    own    own    all    all    all    all    own    own
            == Worries | 担忧
            REPORT_WORRY               open    all    all    all    all    all    all    all    all
            SUPPLEMENT_WORRY           open    own    own    all    all    all    all    own    own
            READ_WORRY                 file    own    own    all    all    all    all    all    no
            ANSWER_WORRY               care    no     no     all    all    all    all    no     no
            TURN_WORRY_INTO_ALERT      open    own    own    all    all    all    all    own    own
            == The response | 处置
            START_RESPONSE             care    paged  no     all    all    all    all    no     no
            RECORD_FACT                open    own    class  all    all    all    all    no     no
            DECIDE_SAFE_CONTACT        care    own    no     all    all    all    all    no     no
            CORRECT_ENTRY              open    own    class  all    all    all    all    no     no
            RAISE_LEVEL                open    no     no     all    all    all    all    no     no
            PROPOSE_LOWERING           care    no     no     case   all    all    all    no     no
            CONFIRM_LOWERING           second  no     no     case   all    all    all    no     no
            DECLINE_LOWERING           open    no     no     all    all    all    all    no     no
            WAIVE_STEP                 care    own    no     case   all    all    all    no     no
            CONFIRM_WAIVER             second  no     no     case   all    all    all    no     no
            MIGRATE_PLAN               care    no     no     no     all    no     all    no     no
            CONFIRM_MIGRATION          second  no     no     no     all    no     all    no     no
            PROPOSE_ENDING             care    no     no     case   all    all    all    no     no
            CONFIRM_ENDING             second  no     no     no     all    all    all    no     no
            DECLINE_ENDING             open    no     no     all    all    all    all    no     no
            ISSUE_SAFETY_BRIEF         care    no     no     case   all    no     no     no     no
            READ_SAFETY_BRIEF          file    mine   mine   case   all    all    all    all    no
            == The case file | 个案档案
            MANAGE_PARTICIPANTS        care    lead   lead   lead   all    lead   all    no     no
            ADD_NOTE                   open    part   part   all    all    all    all    no     no
            RECORD_CONSENT             open    part   part   all    all    all    all    no     no
            HAND_OVER_CASE             care    no     no     lead   all    no     all    no     no
            CLOSE_CASEFILE             care    no     no     lead   all    no     all    no     no
            READ_CASE_TIMELINE         file    no     no     case   all    all    all    all    no
            READ_CASE_NOTES            file    no     no     part   all    part   part   all    no
            READ_ATTACHMENT            file    paged  own    paged  all    all    all    all    no
            READ_AUDIT_PAGE            file    no     no     part   all    all    all    all    no
            READ_RAW_EVENTS            file    no     no     no     no     no     all    all    no
            EXPORT_CSV                 file    no     no     no     no     no     all    all    no
            READ_LEDGER                file    no     no     part   all    no     all    all    no
            READ_REFUSALS              file    no     no     no     no     no     all    all    no
            == Students and guardians | 学生与监护人
            SEARCH_STUDENTS            open    all    all    all    all    all    all    all    all
            READ_IDENTITY              care    own    class  all    all    all    all    no     all
            READ_GUARDIAN_PHONE        care    own    class  all    all    all    all    no     no
            MANAGE_STUDENTS            open    no     no     no     no     all    all    no     all
            MANAGE_GUARDIANS           open    no     class  all    all    all    all    no     all
            READ_BARRING_REASON        care    no     no     all    all    all    all    no     no
            BAR_GUARDIAN               open    own    class  all    all    all    all    no     no
            PROPOSE_UNBARRING          care    no     no     all    all    all    all    no     no
            CONFIRM_UNBARRING          second  no     no     all    all    all    all    no     no
            IMPORT_ROSTER              open    no     no     no     no     all    all    no     all
            == The school | 学校
            READ_BOARD                 open    all    all    all    all    all    all    no     no
            READ_CASELOAD              open    no     no     mine   all    no     all    no     no
            READ_DUTY_LIST             open    all    all    all    all    all    all    all    all
            MANAGE_DUTY_LIST           open    no     no     no     all    all    all    no     all
            READ_PLAN                  open    all    all    all    all    all    all    all    all
            PUT_PLAN_IN_FORCE          open    no     no     no     all    no     all    no     no
            GIVE_ACCESS_APPROVAL       open    no     no     no     all    no     all    no     no
            WITHDRAW_ACCESS_APPROVAL   open    no     no     no     all    no     all    no     no
            MANAGE_SCHOOL              open    no     no     no     no     all    all    no     all
            MANAGE_ACCOUNTS            open    no     no     no     no     no     all    no     all
            MANAGE_ROLES               open    no     no     no     no     no     all    no     all
            VOUCH                      open    all    all    all    all    all    all    all    all
            MANAGE_OWN_CONTACTS        open    mine   mine   mine   mine   mine   mine   mine   mine
            DECLARE_CONFLICT           open    mine   mine   mine   mine   mine   mine   mine   mine
            WITHDRAW_CONFLICT          second  no     no     no     all    no     all    no     no
            READ_STATUS                open    no     no     no     all    all    all    all    all
            """;

    private static final List<Role> COLUMNS =
            List.of(
                    Role.DUTY_TEACHER,
                    Role.CLASS_TEACHER,
                    Role.COUNSELOR,
                    Role.PSYCHOLOGY_LEAD,
                    Role.MORAL_EDUCATION_DIRECTOR,
                    Role.PRINCIPAL,
                    Role.AUDITOR,
                    Role.ADMINISTRATOR);

    private static final String GROUP = "== ";

    private Table() {}

    /** What one row says. */
    record Row(Action action, Guard guard, Map<Role, Reach> reaches) {

        Reach reach(Role role) {
            return reaches.getOrDefault(role, Reach.NO);
        }
    }

    /** The rows under one heading, for people. */
    record Group(String english, String chinese, List<Row> rows) {}

    static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (String line : ROWS.lines().toList()) {
            if (line.startsWith(GROUP)) {
                String[] names = line.substring(GROUP.length()).split(" \\| ");
                groups.add(new Group(names[0], names[1], new ArrayList<>()));
            } else if (!line.startsWith(" ")) {
                groups.getLast().rows().add(row(line.split(" +")));
            }
        }
        return groups;
    }

    static Map<Action, Row> rows() {
        Map<Action, Row> rows = new EnumMap<>(Action.class);
        for (Group group : groups()) {
            for (Row row : group.rows()) {
                if (rows.put(row.action(), row) != null) {
                    throw new IllegalStateException("two rows say who may " + row.action());
                }
            }
        }
        return rows;
    }

    private static Row row(String[] words) {
        if (words.length != COLUMNS.size() + 2) {
            throw new IllegalStateException("not a cell for every role: " + words[0]);
        }
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            reaches.put(COLUMNS.get(i), Reach.valueOf(words[i + 2].toUpperCase(Locale.ROOT)));
        }
        return new Row(
                Action.valueOf(words[0]),
                Guard.valueOf(words[1].toUpperCase(Locale.ROOT)),
                reaches);
    }
}
