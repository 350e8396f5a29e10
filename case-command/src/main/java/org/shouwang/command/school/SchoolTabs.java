package org.shouwang.command.school;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.access.Action;
import org.shouwang.access.Relation;
import org.shouwang.access.Target;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Posting;
import org.shouwang.command.desk.Targets;
import org.shouwang.web.signin.Who;
import org.springframework.web.servlet.ModelAndView;

/** The pages about the school itself, side by side: each shown to whoever may use it. */
final class SchoolTabs {

    private final Desk desk;
    private final Targets targets;

    SchoolTabs(Desk desk, Targets targets) {
        this.desk = desk;
        this.targets = targets;
    }

    /** One of them; {@code textKey} says what it is called. */
    record Tab(String id, String path, String textKey) {

        Tab(String id, String path) {
            this(id, path, "people.tab." + id);
        }
    }

    /** A page with its row of neighbours, and what its forms need. */
    ModelAndView page(String view, String active, Who who) {
        return new ModelAndView(view)
                .addObject("tabs", tabs(who))
                .addObject("tab", active)
                .addObject("ids", new Posting.Ids());
    }

    private List<Tab> tabs(Who who) {
        Target school = targets.school(who);
        List<Tab> tabs = new ArrayList<>();
        add(tabs, who, Action.READ_DUTY_LIST, school, new Tab("schedule", "/do/schedule"));
        add(tabs, who, Action.MANAGE_ACCOUNTS, school, new Tab("staff", "/do/staff"));
        add(tabs, who, Action.VOUCH, school, new Tab("vouch", "/do/staff/vouch"));
        add(tabs, who, Action.SEARCH_STUDENTS, school, new Tab("students", "/do/students"));
        add(tabs, who, Action.MANAGE_SCHOOL, school, new Tab("classes", "/do/classes"));
        add(tabs, who, Action.READ_PLAN, school, new Tab("plan", "/do/plan"));
        add(tabs, who, Action.GIVE_ACCESS_APPROVAL, school, new Tab("approvals", "/do/approvals"));
        add(
                tabs,
                who,
                Action.MANAGE_OWN_CONTACTS,
                school.as(Relation.SELF),
                new Tab("contacts", "/do/contacts"));
        return tabs;
    }

    private void add(List<Tab> tabs, Who who, Action action, Target target, Tab tab) {
        if (desk.ask(who, action, target).isPresent()) {
            tabs.add(tab);
        }
    }
}
