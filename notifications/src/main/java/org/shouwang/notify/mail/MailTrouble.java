package org.shouwang.notify.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressSucceededException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.notify.channel.Sent;

/**
 * What an error of the mail server means. Its words often repeat the address, so only codes and
 * kinds of error go on.
 */
final class MailTrouble {

    private static final int PERMANENT = 500;

    private MailTrouble() {}

    static Sent of(MessagingException error) {
        List<Throwable> chain = chain(error);
        for (Throwable link : chain) {
            switch (link) {
                case SendFailedException partly when reachedSomebody(partly) -> {
                    return new Sent.Delivered();
                }
                case AuthenticationFailedException _ -> {
                    return Sent.channel(Failure.REJECTED, "the mail server refuses the password");
                }
                case SocketTimeoutException _ -> {
                    return Sent.channel(Failure.TIMED_OUT, "the mail server does not answer");
                }
                default -> {
                    // Looked at below, when nothing says more.
                }
            }
        }
        return refusal(chain, error);
    }

    private static Sent refusal(List<Throwable> chain, MessagingException error) {
        int refusedAddresses = 0;
        for (Throwable link : chain) {
            switch (link) {
                case SMTPAddressFailedException address -> {
                    if (address.getReturnCode() < PERMANENT) {
                        return answered(address.getReturnCode());
                    }
                    refusedAddresses = address.getReturnCode();
                }
                case SMTPSenderFailedException sender -> {
                    return answered(sender.getReturnCode());
                }
                case SMTPSendFailedException send when send.getReturnCode() > 0 -> {
                    return answered(send.getReturnCode());
                }
                default -> {
                    // Not an answer of the server.
                }
            }
        }
        if (refusedAddresses > 0) {
            return Sent.forGood(Failure.REJECTED, code(refusedAddresses));
        }
        return Sent.channel(Failure.UNREACHABLE, chain.getLast().getClass().getSimpleName());
    }

    /** A server that is busy or asks to come back has refused nothing. */
    private static Sent answered(int code) {
        return Sent.message(code < PERMANENT ? Failure.UNREACHABLE : Failure.REJECTED, code(code));
    }

    private static boolean reachedSomebody(SendFailedException error) {
        return error.getValidSentAddresses() != null && error.getValidSentAddresses().length > 0;
    }

    private static String code(int code) {
        return "the mail server answers " + code;
    }

    /** Jakarta Mail hangs further errors on {@code getNextException}, others on the cause. */
    private static List<Throwable> chain(Throwable error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        collect(error, seen, chain);
        return chain;
    }

    private static void collect(Throwable error, Set<Throwable> seen, List<Throwable> chain) {
        if (error == null || !seen.add(error)) {
            return;
        }
        if (!(error instanceof SMTPAddressSucceededException)) {
            chain.add(error);
        }
        if (error instanceof MessagingException messaging) {
            collect(messaging.getNextException(), seen, chain);
        }
        collect(error.getCause(), seen, chain);
    }
}
