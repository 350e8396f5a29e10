package org.shouwang.notify.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.paging.PagingEvent;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.notify.channel.Channel;
import org.shouwang.notify.channel.Parcel;
import org.shouwang.notify.channel.Readiness;
import org.shouwang.notify.command.Contact;
import org.shouwang.notify.command.Contacts;
import org.shouwang.notify.notice.Wording;

/** One e-mail per person, to every address that the person has. */
public final class MailChannel implements Channel {

    private final MailSettings settings;
    private final Contacts contacts;
    private final MailServer server;
    private final Letter letter;

    public MailChannel(MailSettings settings, Contacts contacts, Wording wording) {
        this.settings = settings;
        this.contacts = contacts;
        this.server = new MailServer(settings);
        this.letter = new Letter(wording, settings.from());
    }

    @Override
    public PagingEvent.Channel kind() {
        return PagingEvent.Channel.EMAIL;
    }

    @Override
    public boolean reachesAGroup() {
        return false;
    }

    @Override
    public Readiness prepare(Parcel parcel, Instant now) {
        if (!settings.configured()) {
            return new Readiness.Never(Failure.NOT_CONFIGURED);
        }
        try {
            return switch (contacts.of(parcel.to().getFirst())) {
                case Contacts.Looked.Unknown() -> new Readiness.NotNow(Optional.empty());
                case Contacts.Looked.Found(List<Contact> found) -> to(addresses(found), parcel);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Readiness.NotNow(Optional.empty());
        }
    }

    private Readiness to(List<String> addresses, Parcel parcel) {
        return addresses.isEmpty()
                ? new Readiness.Never(Failure.NO_ADDRESS)
                : new Readiness.Ready(
                        () -> server.send(session -> letter.write(session, parcel, addresses)));
    }

    private static List<String> addresses(List<Contact> contacts) {
        return contacts.stream()
                .filter(contact -> contact.channel() == StaffEvent.Channel.EMAIL)
                .map(Contact::address)
                .map(Confidential::reveal)
                .flatMap(Optional::stream)
                .filter(MailSettings::isAddress)
                .distinct()
                .toList();
    }

    @Override
    public Optional<String> missing() {
        return settings.configured()
                ? Optional.empty()
                : Optional.of("shouwang.notify.mail.host, shouwang.notify.mail.from");
    }
}
