package org.shouwang.access;

import java.util.EnumSet;
import java.util.Set;

/** How far a role reaches for an action: one cell of the policy's table. */
public enum Reach {
    NO("no", "不可"),
    ALL("everything in the school", "本校全部"),
    LEAD("cases one leads", "本人主责的个案", Relation.LEAD),
    PART("cases one takes part in", "本人参与的个案", Relation.LEAD, Relation.PARTICIPANT),
    CASE(
            "cases one takes part in or whose alert one has",
            "本人参与的个案或本人接手的预警",
            Relation.LEAD,
            Relation.PARTICIPANT,
            Relation.JOINED),
    OWN(
            "what one raised, has or takes part in",
            "本人发起、接手或参与的",
            Relation.LEAD,
            Relation.PARTICIPANT,
            Relation.JOINED,
            Relation.RAISED),
    PAGED(
            "the same, and what one was paged for",
            "同上，以及被呼叫的预警",
            Relation.LEAD,
            Relation.PARTICIPANT,
            Relation.JOINED,
            Relation.RAISED,
            Relation.PAGED),
    CLASS(
            "students of one's class, and cases one takes part in",
            "本班学生，以及本人参与的个案",
            Relation.LEAD,
            Relation.PARTICIPANT,
            Relation.JOINED,
            Relation.CLASS_TEACHER),
    MINE(
            "what is written for one or is about one",
            "写给本人的或关于本人的",
            Relation.ADDRESSED,
            Relation.SELF);

    private final String english;
    private final String chinese;
    private final Set<Relation> relations;

    Reach(String english, String chinese, Relation... relations) {
        this.english = english;
        this.chinese = chinese;
        this.relations = EnumSet.noneOf(Relation.class);
        this.relations.addAll(Set.of(relations));
    }

    boolean covers(Set<Relation> has) {
        return this == ALL || has.stream().anyMatch(relations::contains);
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
