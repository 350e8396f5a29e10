package org.shouwang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.shouwang.contract.Role;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.frame.StaffNames;
import org.shouwang.web.frame.WaitingAlerts;
import org.shouwang.web.frame.WaitingAlerts.Waiting;
import org.shouwang.web.problem.Fault;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.problem.UnmetStep;
import org.shouwang.web.signin.KeptForms;
import org.shouwang.web.signin.KnownDevice;
import org.shouwang.web.signin.KnownDevices;
import org.shouwang.web.signin.Membership;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.OpenPath;
import org.shouwang.web.signin.SignInSession;
import org.shouwang.web.signin.SignedIn;
import org.shouwang.web.signin.Who;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.session.MapSessionRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A small site that uses every piece of the frame, without any database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebFrame.class, Site.Samples.class})
public class Site {

    static final Instant NOW = Instant.parse("2026-11-23T06:07:00Z");
    static final StaffId STAFF = StaffId.of("00000000-0000-7000-8000-000000000001");
    static final SchoolId SCHOOL = SchoolId.of("00000000-0000-7000-8000-0000000000a1");

    /** What may be changed by a test. */
    static final Set<Role> ROLES = ConcurrentHashMap.newKeySet();

    static final List<Waiting> WAITING = new CopyOnWriteArrayList<>();

    static final AtomicInteger UNREAD = new AtomicInteger();

    public static void main(String[] args) {
        WAITING.add(
                new Waiting(
                        AlertId.of("00000000-0000-7000-8000-0000000000b1"),
                        "MQRDWE",
                        NOW.minusSeconds(185),
                        Danger.NOW,
                        false));
        ROLES.add(Role.COUNSELOR);
        SpringApplication.run(Site.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    MapSessionRepository sessions() {
        return new MapSessionRepository(new ConcurrentHashMap<>());
    }

    @Bean
    MembershipsNow memberships() {
        return _ ->
                ROLES.stream()
                        .map(
                                role ->
                                        new Membership(
                                                SCHOOL,
                                                role,
                                                NOW,
                                                Optional.empty(),
                                                Set.of(),
                                                true))
                        .toList();
    }

    @Bean
    KnownDevices devices() {
        return new KnownDevices() {
            @Override
            public Optional<KnownDevice> of(HttpServletRequest request) {
                return Optional.ofNullable(request.getHeader("X-Test-Device"))
                        .map(_ -> new KnownDevice(UUID.randomUUID(), STAFF, SCHOOL));
            }

            @Override
            public boolean knows(KnownDevice device) {
                return true;
            }
        };
    }

    @Bean
    KeptForms kept() {
        Map<String, Map<String, List<String>>> rows = new ConcurrentHashMap<>();
        return new KeptForms() {
            @Override
            public String keep(
                    StaffId staff, String path, Map<String, List<String>> typed, Instant now) {
                rows.put(path, typed);
                return "ticket";
            }

            @Override
            public Optional<Map<String, List<String>>> takeBack(
                    String ticket, StaffId staff, String path, Instant now) {
                return Optional.ofNullable(rows.remove(path));
            }
        };
    }

    /** Alerts that wait for whoever is signed in. */
    @Bean
    WaitingAlerts waiting() {
        return _ -> new WaitingAlerts.Now(WAITING, UNREAD.get());
    }

    @Bean
    StaffNames names() {
        return _ -> Optional.of("王示例");
    }

    @Bean
    OpenPath enter() {
        return new OpenPath("/enter", false);
    }

    @Bean
    OpenPath signIn() {
        return new OpenPath("/signin", false);
    }

    @Bean
    OpenPath raise() {
        return new OpenPath("/raise", true);
    }

    @Controller
    static class Samples {

        private final SignInSession session;

        Samples(SignInSession session) {
            this.session = session;
        }

        @GetMapping("/enter")
        String enter(HttpServletRequest request, @RequestParam(defaultValue = "/today") String to) {
            session.begin(
                    request,
                    new SignedIn(UUID.randomUUID(), STAFF, Language.ZH.locale()),
                    Optional.empty());
            return "redirect:" + to;
        }

        @GetMapping({"/raise", "/signin"})
        @ResponseBody
        String open() {
            return "open";
        }

        @GetMapping({"/today", "/"})
        String today(Who who, Model model) {
            model.addAttribute("late", NOW.minusSeconds(420));
            model.addAttribute("soon", NOW.plusSeconds(2470));
            model.addAttribute("later", NOW.plusSeconds(7500));
            return "sample/show";
        }

        @GetMapping("/do/sample")
        String form(Form form, Who who, Model model) {
            form.suggest("danger", "WORRIED");
            choices(model);
            return "sample/form";
        }

        @PostMapping("/do/sample")
        String sent(Form form, Who who, Model model, HttpServletRequest request) {
            Reading read = Reading.of(form);
            read.required("what", 20);
            read.past("at", java.time.ZoneId.of("Asia/Shanghai"), NOW);
            form.wrong("danger", Text.of("web.fault.choose"));
            choices(model);
            return "sample/form";
        }

        private static void choices(Model model) {
            model.addAttribute(
                    "choices",
                    List.of(
                            Choice.of("NOW", Text.said("此刻有危险", "Danger now"))
                                    .explained(Text.said("已行动，或有计划、有工具", "Acting, or has a plan"))
                                    .alarming(),
                            Choice.of("WORRIED", Text.said("很担心", "Very worried"))
                                    .explained(Text.said("说过不想活，或自伤", "Spoke of dying")),
                            Choice.of("WATCH", Text.said("需要关注", "Needs attention"))
                                    .explained(Text.said("情绪、行为明显变化", "A marked change")),
                            Choice.of("UNSURE", Text.said("我说不准", "Not sure"))
                                    .explained(Text.said("由心理老师判断", "Let the counselor judge"))));
        }

        @GetMapping({"/go/{kind}", "/api/v1/go/{kind}"})
        @ResponseBody
        String go(@PathVariable String kind, @RequestParam(defaultValue = "0") int number) {
            throw switch (kind) {
                case "bad" ->
                        new Problem.BadInput(
                                List.of(new Fault("name", Text.of("web.fault.long", 5, 7))));
                case "refused" ->
                        new Problem.Refused(
                                "STEPS_OPEN",
                                Text.of("web.problem.refused.say"),
                                List.of(
                                        new UnmetStep(
                                                "guardian-meeting",
                                                Text.said("家长面谈并签收", "Guardian meeting"))));
                case "stale" -> new Problem.Stale();
                case "many" -> new Problem.TooMany(java.time.Duration.ofMillis(1500));
                case "down" -> new org.springframework.dao.DataAccessResourceFailureException("秘密");
                case "bug" -> new IllegalStateException("秘密");
                default -> new Problem.NotThere();
            };
        }

        @GetMapping("/case/{id}")
        @ResponseBody
        String id(@PathVariable UUID id) {
            return "known";
        }
    }
}
