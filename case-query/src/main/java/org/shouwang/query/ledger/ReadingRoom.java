package org.shouwang.query.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shouwang.access.Action;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.query.permit.Permission;
import org.shouwang.query.permit.Scope;
import org.shouwang.query.permit.Sight;
import org.shouwang.query.permit.Thing;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.shouwang.web.trace.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where files are read: nobody gets one without permission and without a line in the ledger. */
public final class ReadingRoom {

    /** The same list drawn again within this time, at a tick, is the same read. */
    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private final Sight sight;
    private final ReadLedger ledger;

    /** Nobody leaves a page open for longer; after that a look is a look. */
    private static final Duration ONE_DAY = Duration.ofHours(12);

    /** Sent by an open page that draws itself anew. */
    private static final String LIVE = "X-Live";

    private final Cache<Look, Boolean> looks =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(ONE_LOOK).build();

    /** What stands open where, so that a page which says that it draws itself anew is believed. */
    private final Cache<Open, Boolean> opened =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(ONE_DAY).build();

    /**
     * @param action what is read of it: a timeline that was looked at a moment ago says nothing of
     *     an audit
     */
    private record Look(
            StaffId reader, Role role, Action action, String kind, Set<UUID> students) {}

    /**
     * @param session of the browser: what one has open elsewhere draws nothing anew here
     */
    private record Open(String session, Look look) {}

    public ReadingRoom(JdbcClient sql, Sight sight) {
        this.sight = sight;
        this.ledger = new ReadLedger(sql);
    }

    /**
     * Opens a child's file: written down first.
     *
     * @throws Problem.NotThere when it is not there, or not for this person
     * @throws Problem.Unavailable when the ledger cannot be written
     */
    public Permission open(
            HttpServletRequest request, Who who, Action action, Optional<Thing> thing) {
        Thing found = thing.orElseThrow(Problem.NotThere::new);
        Permission permission = sight.ask(who, action, found).orElseThrow(Problem.NotThere::new);
        note(request, who, permission, found, look(who, permission, found));
        return permission;
    }

    /**
     * The same for a page that stays open and draws a part of itself anew at every tick: that is
     * one look, as long as this very page was written down a moment ago. What a page shows once, or
     * hands out as a file, is never opened so.
     *
     * @throws Problem.NotThere when it is not there, or not for this person
     * @throws Problem.Unavailable when the ledger cannot be written
     */
    public Permission openLive(
            HttpServletRequest request, Who who, Action action, Optional<Thing> thing) {
        return thing.filter(_ -> anew(request))
                .flatMap(found -> sight.ask(who, action, found))
                .filter(
                        permission -> {
                            Look look = look(who, permission, thing.orElseThrow());
                            return looks.getIfPresent(look) != null && standsOpen(request, look);
                        })
                .orElseGet(() -> open(request, who, action, thing));
    }

    /** Whether an open page draws itself anew. */
    private static boolean anew(HttpServletRequest request) {
        return request.getHeader(LIVE) != null;
    }

    private void note(
            HttpServletRequest request, Who who, Permission permission, Thing thing, Look look) {
        boolean refreshed = anew(request) && standsOpen(request, look);
        ledger.note(who, permission, thing, look.students(), RequestId.of(request), refreshed);
        looks.put(look, true);
        open(request, look).ifPresent(open -> opened.put(open, true));
    }

    private boolean standsOpen(HttpServletRequest request, Look look) {
        return open(request, look).filter(open -> opened.getIfPresent(open) != null).isPresent();
    }

    private static Optional<Open> open(HttpServletRequest request, Look look) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> new Open(session.getId(), look));
    }

    private static Look look(Who who, Permission permission, Thing thing) {
        return new Look(
                who.staff(),
                permission.role(),
                permission.action(),
                thing.kind() + thing.id(),
                thing.students());
    }

    /**
     * Asks for something of the school that is no child's file.
     *
     * @throws Problem.NotThere when it is not for this person
     */
    public Permission enter(Who who, Action action, Thing thing) {
        return sight.ask(who, action, thing).orElseThrow(Problem.NotThere::new);
    }

    /** Whether somebody may, for a page that offers only what may be done. */
    public boolean may(Who who, Action action, Thing thing) {
        return sight.ask(who, action, thing).isPresent();
    }

    public Optional<Permission> ask(Who who, Action action, Thing thing) {
        return sight.ask(who, action, thing);
    }

    /** How far somebody sees in a list. */
    public Scope scope(Who who, Action action) {
        return sight.scope(who, action, who.school());
    }

    /**
     * Whether a list shows less than it would, because an approval is missing that somebody can
     * give: then it says so.
     */
    public boolean lacksApproval(Who who, Action action) {
        return sight.lacksApproval(who, action, who.school());
    }

    /**
     * Writes down that names and states of some children were seen in a list.
     *
     * @param kind of list, for the ledger
     */
    public void glimpse(
            HttpServletRequest request,
            Who who,
            Action action,
            String kind,
            Collection<UUID> students) {
        if (students.isEmpty()) {
            return;
        }
        Set<UUID> whose = Set.copyOf(students);
        Thing list =
                new Thing(
                        kind,
                        Optional.empty(),
                        who.school(),
                        whose,
                        scope(who, action).through(),
                        false);
        Permission given = sight.ask(who, action, list).orElseThrow(Problem.NotThere::new);
        Look look = new Look(who.staff(), given.role(), action, kind, whose);
        if (looks.getIfPresent(look) == null) {
            note(request, who, given, list, look);
        }
    }
}
