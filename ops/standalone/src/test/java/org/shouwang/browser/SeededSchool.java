package org.shouwang.browser;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.schedule.decision.ScheduleCommand;
import org.shouwang.command.school.decision.SchoolCommand;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.Role;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.id.ApprovalId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.DutyId;
import org.shouwang.contract.school.SchoolEvent;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.PlanHash;
import org.shouwang.query.store.QueryProjections;

/**
 * A school on the evening of an alert: one alert is being called about, one has become a running
 * response that may move to another plan, one is proposed to be dismissed.
 */
final class SeededSchool {

    private static final String NOW = "2026-11-23T23:04";

    private static final Set<String> TYPED =
            Set.of(
                    "示例中学",
                    "高一",
                    "高一(1)班",
                    "高一(2)班",
                    "3 号楼",
                    "李示例甲",
                    "李示例乙",
                    "王示例",
                    "赵示例",
                    "钱示例",
                    "孙示例",
                    "新示例",
                    "母亲李",
                    "母亲王",
                    "母亲赵",
                    "母亲钱",
                    "母亲孙",
                    "302 的高个子女生",
                    "她说明天不用叫她了",
                    "操场上的男生",
                    "一个人坐着",
                    "书包里有美工刀",
                    "我在路上",
                    "我去看",
                    "见到了，没有事",
                    "美工刀一把",
                    "好转",
                    "不吃午饭",
                    "有计划，有工具",
                    "新预案更严",
                    "学生危机处置",
                    "班级",
                    "姓名",
                    "学号");

    private final TestWorld world;
    private final TestSchool school;
    private final String calling;
    private final String responded;
    private final String doubted;
    private final String casefile;
    private final String response;
    private final String worry;
    private final String draft;

    SeededSchool(TestWorld world) {
        this.world = world;
        school = world.school();
        approve();
        onDuty(Role.COUNSELOR);
        calling = raise("who", "302 的高个子女生", "danger", "NOW", "account", "她说明天不用叫她了");
        doubted = raise("who", "操场上的男生", "danger", "UNSURE", "account", "一个人坐着");
        responded =
                raise(
                        "student",
                        student(),
                        "danger",
                        "NOW",
                        "account",
                        "书包里有美工刀",
                        "presence",
                        "ADULT");
        as(Role.COUNSELOR).post("/do/alerts/" + responded + "/acknowledge", "note", "我在路上");
        propose(doubted);
        casefile = start(responded);
        response = linked();
        record("means-removed", "items", "美工刀一把");
        anotherPlan();
        as(Role.COUNSELOR)
                .post("/do/responses/" + response + "/act/propose-ending", "reason", "好转");
        String told =
                as(Role.CLASS_TEACHER, "/do/worries/new", "student", student(), "account", "不吃午饭");
        draft = upload("班级,姓名,学号\n高一(1)班,新示例,20270001\n");
        worry = told.replaceAll(".*/do/worries/([0-9a-f-]{36}).*", "$1");
    }

    /** What may stand for a variable of an address, given the part of the address before it. */
    List<String> candidates(String before, String variable) {
        return switch (variable) {
            case "fact" -> Names.FACTS;
            case "instrument" -> Names.INSTRUMENTS;
            case "act" -> before.contains("casefiles") ? Names.CASEFILE_ACTS : Names.RESPONSE_ACTS;
            case "guardian" -> List.of();
            default -> known().getOrDefault(noun(before), List.of());
        };
    }

    /** The address at which a page without a variable shows more than a problem. */
    String address(String path) {
        return path.equals("/signin/link") ? link() : path;
    }

    private String link() {
        var staff = school.person(Role.AUDITOR).staff();
        var account = world.bean(Accounts.class).of(staff).orElseThrow();
        return world.bean(OneTimeLinks.class)
                .issue(account.id(), Duration.ofDays(1), Optional.empty());
    }

    private Map<String, List<String>> known() {
        return Map.of(
                "alerts", List.of(calling, responded, doubted),
                "raise", List.of(calling),
                "responses", List.of(response),
                "casefiles", List.of(casefile),
                "cases", List.of(casefile),
                "worries", List.of(worry),
                "import", List.of(draft),
                "students", List.of(student()),
                "staff", List.of(school.person(Role.COUNSELOR).staff().toString()));
    }

    private static String noun(String before) {
        String path = before.substring(0, before.lastIndexOf('/'));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    Visitor as(Role role) {
        return school.as(role);
    }

    TestSchool school() {
        return school;
    }

    String calling() {
        return calling;
    }

    String response() {
        return response;
    }

    String casefile() {
        return casefile;
    }

    /** What people wrote, in their own language whatever the reader's is. */
    Set<String> typed() {
        Set<String> typed = new HashSet<>(TYPED);
        for (Role role : Role.values()) {
            typed.add(school.person(role).name());
            typed.add(school.person(role).login());
        }
        return typed;
    }

    /** Something more is taken away, and recorded. */
    void removed(String items) {
        record("means-removed", "items", items);
    }

    /**
     * A guardian is suspected, so that nobody at home is called.
     *
     * @return the pages that say so to a counselor
     */
    List<String> suspected() {
        record("abuse-suspected", "suspect", "GUARDIAN", "account", "不吃午饭");
        String running = "/do/responses/" + response;
        return List.of(
                "/cases/" + casefile,
                running,
                running + "/record/guardian-attempted",
                running + "/record/custody-handed-over",
                "/do/students/" + student(),
                "/raise/" + calling);
    }

    private String student() {
        return school.student(0).toString();
    }

    /** Everybody may read what their role is for. */
    private void approve() {
        school.send(
                new SchoolCommand.GiveAccessApproval(
                        school.id(),
                        new ApprovalId(UUID.randomUUID()),
                        SchoolEvent.ApprovalKind.STANDING,
                        EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)),
                        Confidential.of("学生危机处置"),
                        school.now(),
                        Optional.empty(),
                        Role.PRINCIPAL,
                        EnumSet.of(Role.PRINCIPAL),
                        school.person(Role.PRINCIPAL).staff()));
    }

    private void onDuty(Role role) {
        school.send(
                new ScheduleCommand.AssignDuty(
                        new DutyId(UUID.randomUUID()),
                        school.id(),
                        school.person(role).staff(),
                        role,
                        school.now(),
                        school.now().plus(Duration.ofHours(12)),
                        Set.of(role),
                        school.person(Role.PRINCIPAL).staff()));
    }

    private String raise(String... fields) {
        return done(as(Role.DUTY_TEACHER).post("/raise", fields))
                .substring("/raise/".length())
                .substring(0, 36);
    }

    private String as(Role role, String path, String... fields) {
        return done(as(role).post(path, fields));
    }

    /** The draft that a roster becomes. */
    private String upload(String roster) {
        var sent =
                as(Role.ADMINISTRATOR)
                        .upload(
                                "/do/students/import",
                                "file",
                                "roster.csv",
                                roster.getBytes(StandardCharsets.UTF_8));
        return done(sent).replaceAll(".*/import/([^?]+).*", "$1");
    }

    /** Another version of the plan is in force by now, and it is proposed to move to it. */
    private void anotherPlan() {
        String stricter =
                new String(CanonicalPlan.document(), StandardCharsets.UTF_8)
                        .replace(
                                "- {after: {step: start-plan}, within: PT2H}",
                                "- {after: {step: start-plan}, within: PT1H}");
        byte[] document = stricter.getBytes(StandardCharsets.UTF_8);
        done(as(Role.PRINCIPAL).upload("/do/plan", "document", "plan.yaml", document));
        as(
                Role.PSYCHOLOGY_LEAD,
                "/do/responses/" + response + "/act/propose-migration",
                "to-plan",
                PlanHash.of(document).hex(),
                "reason",
                "新预案更严");
    }

    /** Taken up, and an adult is there: what the plan asks for before. */
    private void propose(String alert) {
        done(as(Role.COUNSELOR).post("/do/alerts/" + alert + "/acknowledge", "note", "我去看"));
        done(as(Role.DUTY_TEACHER).post("/raise/" + alert + "/supervision"));
        done(as(Role.COUNSELOR).post("/do/alerts/" + alert + "/dismissal", "reason", "见到了，没有事"));
    }

    private String start(String alert) {
        String to =
                done(
                        as(Role.MORAL_EDUCATION_DIRECTOR)
                                .post(
                                        "/do/alerts/" + alert + "/respond",
                                        "commandId",
                                        UUID.randomUUID().toString(),
                                        "student",
                                        student(),
                                        "level",
                                        "red",
                                        "reason",
                                        "有计划，有工具"));
        return to.substring("/cases/".length()).substring(0, 36);
    }

    private void record(String fact, String... fields) {
        String path = "/do/responses/" + response + "/record/" + fact;
        var all =
                new ArrayList<>(
                        List.of(
                                "commandId",
                                UUID.randomUUID().toString(),
                                "when",
                                NOW,
                                "by",
                                school.person(Role.COUNSELOR).staff().toString()));
        all.addAll(List.of(fields));
        done(as(Role.COUNSELOR).post(path, all.toArray(String[]::new)));
    }

    private String linked() {
        return world
                .bean(Streams.class)
                .read(new StreamId(StreamType.CASEFILE, CasefileId.of(casefile).value()))
                .stream()
                .map(LoggedEvent::event)
                .filter(CasefileEvent.ResponseLinked.class::isInstance)
                .map(it -> ((CasefileEvent.ResponseLinked) it).response().toString())
                .toList()
                .getLast();
    }

    /** Where an accepted form leads to, once everybody can see what it did. */
    private String done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        String to = Visitor.location(answer);
        int after = to.indexOf("after=");
        if (after >= 0) {
            String position = to.substring(after + "after=".length()).replaceAll("\\D.*", "");
            world.bean(CommandProjections.class).await(Long.parseLong(position));
            shown(Long.parseLong(position));
        }
        return to;
    }

    private void shown(long position) {
        if (!world.bean(QueryProjections.class).await(position, Duration.ofSeconds(20))) {
            throw new IllegalStateException("the pages do not show position " + position);
        }
    }
}
