package org.shouwang.standalone.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.directory.Directory.CommandProjections;
import org.shouwang.command.directory.Streams;
import org.shouwang.command.founding.FoundedSchool;
import org.shouwang.command.founding.Founding;
import org.shouwang.command.founding.NewSchool;
import org.shouwang.command.school.PlanDocuments;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.store.Commands;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.contract.token.Label;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.shouwang.web.text.Language;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.ResolvableType;

/** A term, told from its first day to its last. */
final class Story {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final BeanFactory beans;
    private final Instant start;
    private final Instant end;
    private final long seed;
    private final Consumer<String> say;

    Story(BeanFactory beans, Instant start, Instant end, long seed, Consumer<String> say) {
        this.beans = beans;
        this.start = start;
        this.end = end;
        this.seed = seed;
        this.say = say;
    }

    void tell() {
        var clock = new VirtualClock(start);
        Commands commands = beans.getBean(Commands.class).at(clock);
        var hands =
                new Hands(
                        commands,
                        beans.getBean(Streams.class),
                        beans.getBean(CommandProjections.class));
        PlanHash plan = found(clock);
        var rota = new Rota(start);
        new Beginnings(hands, start, rota).tell();
        doors();
        say.accept("    学校、教职工和学生：好了  ·  school, staff and students: done");
        var agenda = new Agenda(end);
        var stage = new Stage(hands, agenda, rota, new PlanInUse(plan));
        new Life(stage, end, seed).plan(keepRevised());
        var time = new Time(clock, beans.getBean(CommandDatabase.class), commands, timers());
        agenda.tell(time);
        time.passUntil(end);
        hands.settle();
        say.accept(
                "    一个学期的经历：好了（%d 步）  ·  a term's life: done (%d steps)"
                        .formatted(hands.done(), hands.done()));
    }

    private PlanHash found(VirtualClock clock) {
        FoundedSchool founded =
                beans.getBean(Founding.class)
                        .found(
                                new NewSchool(
                                        Hands.SCHOOL,
                                        new Label("示例高级中学"),
                                        new Label("示例中学"),
                                        ZONE,
                                        true,
                                        Cast.ADMINISTRATOR.name(),
                                        Cast.ADMINISTRATOR.login(),
                                        Language.ZH),
                                clock);
        if (!founded.administrator().equals(Cast.ADMINISTRATOR.staff())) {
            throw new IllegalStateException("the founding gives administrators other ids now");
        }
        return beans.getBean(PlanDocuments.class).keepCanonical();
    }

    private PlanHash keepRevised() {
        byte[] document = RevisedPlan.document();
        if (PlanReader.read(document) instanceof PlanReading.Sound(Plan revised)) {
            return beans.getBean(PlanDocuments.class).keep(revised, document);
        }
        throw new IllegalStateException("the revised plan of the story is no plan any more");
    }

    private void doors() {
        var doors = new Doors(beans.getBean(Accounts.class));
        Cast.everybody().forEach(person -> doors.open(person.staff(), person.login()));
    }

    private List<TimerBinding> timers() {
        return beans.<TimerBinding>getBeanProvider(ResolvableType.forClass(TimerBinding.class))
                .orderedStream()
                .toList();
    }
}
