package org.shouwang.command.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.signin.Attempts.Outcome;
import org.shouwang.web.signin.KnownDevice;
import org.shouwang.web.signin.MembershipsNow;

/** Decides whether somebody comes in by login name and password. */
final class Door {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Attempts attempts;
    private final MembershipsNow memberships;
    private final Clock clock;

    Door(
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            Attempts attempts,
            MembershipsNow memberships,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.attempts = attempts;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** What became of an attempt. */
    sealed interface Answer {

        /** Come in. */
        record In(Account account) implements Answer {}

        /** Unknown name, wrong password, closed account: the answer does not tell which. */
        record Wrong() implements Answer {}

        /** The password is right, but the person has no role in any school now. */
        record NoRole() implements Answer {}

        /** Too many failures. */
        record Wait(Duration time) implements Answer {}
    }

    Answer knock(String login, String password, String address, Optional<KnownDevice> device) {
        Instant now = clock.instant();
        Optional<Account> account = accounts.byLogin(login);
        Optional<UUID> id = account.map(Account::id);
        List<Throttle.Subject> subjects = subjects(login, address, account, device);
        Optional<Duration> wait = throttle.begin(subjects, now);
        if (wait.isPresent()) {
            attempts.record(id, address, Outcome.THROTTLED, now);
            return new Answer.Wait(wait.get());
        }
        boolean right = passwords.matches(password, id.flatMap(accounts::passwordHash));
        Outcome outcome = outcome(account, right);
        attempts.record(id, address, outcome, now);
        return switch (outcome) {
            case IN -> {
                throttle.succeeded(subjects);
                yield new Answer.In(account.orElseThrow());
            }
            case NO_ROLE -> {
                throttle.succeeded(subjects);
                yield new Answer.NoRole();
            }
            default -> new Answer.Wrong();
        };
    }

    /**
     * On one's own device only that device's failures count: neither who guesses the name elsewhere
     * nor who guesses from the same network keeps the owner out.
     */
    private static List<Throttle.Subject> subjects(
            String login, String address, Optional<Account> account, Optional<KnownDevice> device) {
        return device.filter(d -> account.map(a -> a.staff().equals(d.staff())).orElse(false))
                .map(d -> List.of(Throttle.Subject.device(d.id().toString())))
                .orElseGet(
                        () ->
                                List.of(
                                        Throttle.Subject.login(Login.normalised(login)),
                                        Throttle.Subject.address(address)));
    }

    private Outcome outcome(Optional<Account> found, boolean right) {
        if (found.isEmpty()) {
            return Outcome.UNKNOWN_LOGIN;
        }
        Account account = found.get();
        if (account.passwordSetAt().isEmpty()) {
            return Outcome.NO_PASSWORD_YET;
        }
        if (!right) {
            return Outcome.WRONG_PASSWORD;
        }
        if (!account.isOpen()) {
            return Outcome.CLOSED;
        }
        return memberships.of(account.staff()).isEmpty() ? Outcome.NO_ROLE : Outcome.IN;
    }
}
