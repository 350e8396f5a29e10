package org.shouwang.notify.robot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.notify.channel.Channel;
import org.shouwang.notify.channel.Parcel;
import org.shouwang.notify.channel.Readiness;
import org.shouwang.notify.command.Contact;
import org.shouwang.notify.command.Contacts;
import org.shouwang.notify.notice.Wording;

/**
 * One message per step into the school's group, calling those it is for by their userid where that
 * is known. It goes out without calling anybody when the userids cannot be found out now.
 */
public final class RobotChannel implements Channel, AutoCloseable {

    private static final Pattern USERID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    private final RobotSettings settings;
    private final Contacts contacts;
    private final Robot robot;
    private final Pace pace;

    public RobotChannel(RobotSettings settings, Contacts contacts, Wording wording) {
        this.settings = settings;
        this.contacts = contacts;
        this.robot = new Robot(wording, settings.timeout());
        this.pace = new Pace(settings.perMinute());
    }

    @Override
    public PagingEvent.Channel kind() {
        return PagingEvent.Channel.WECOM_ROBOT;
    }

    @Override
    public boolean reachesAGroup() {
        return true;
    }

    @Override
    public Readiness prepare(Parcel parcel, Instant now) {
        Optional<URI> webhook = settings.of(parcel.school());
        if (webhook.isEmpty()) {
            return new Readiness.Never(Failure.NOT_CONFIGURED);
        }
        Optional<Duration> wait = pace.take(webhook.get(), now);
        if (wait.isPresent()) {
            return new Readiness.NotNow(wait);
        }
        return new Readiness.Ready(
                () -> robot.send(webhook.get(), parcel.notice(), userids(parcel.to())));
    }

    private List<String> userids(List<StaffId> staff) throws InterruptedException {
        List<String> userids = new ArrayList<>();
        for (StaffId person : staff) {
            switch (contacts.of(person)) {
                case Contacts.Looked.Found(List<Contact> found) ->
                        found.stream()
                                .filter(c -> c.channel() == StaffEvent.Channel.WECOM_ROBOT)
                                .map(Contact::address)
                                .map(Confidential::reveal)
                                .flatMap(Optional::stream)
                                .filter(userid -> USERID.matcher(userid).matches())
                                .forEach(userids::add);
                case Contacts.Looked.Unknown() -> {
                    return userids; // nobody can be asked now; the group is told all the same
                }
            }
        }
        return userids;
    }

    @Override
    public Optional<String> missing() {
        return settings.configured()
                ? Optional.empty()
                : Optional.of("shouwang.notify.robot.webhook");
    }

    @Override
    public void close() {
        robot.close();
    }
}
