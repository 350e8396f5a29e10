package org.shouwang.command.staff;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;

/** An address in a form, checked as far as one can without writing to it. */
record ContactFields(Channel channel, Confidential address) {

    private static final int MOST = 254;

    /** Somebody, an at sign, a host with a dot: whether it works, only a message tells. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\",;]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");

    /** The member's id by which a group robot calls somebody. */
    private static final Pattern WECOM = Pattern.compile("[\\p{Alnum}][\\p{Alnum}_.@-]{0,63}");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,19}");

    /** Reads one field; empty when nothing was typed, or when the form says what is wrong. */
    static Optional<ContactFields> read(Form form, String name, Channel channel) {
        String typed = form.value(name).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (typed.length() > MOST || !pattern(channel).matcher(typed).matches()) {
            form.wrong(name, Text.of("people.contact.wrong." + channel));
            return Optional.empty();
        }
        return Optional.of(new ContactFields(channel, Confidential.of(typed)));
    }

    private static Pattern pattern(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case WECOM_ROBOT -> WECOM;
            case PHONE -> PHONE;
        };
    }
}
