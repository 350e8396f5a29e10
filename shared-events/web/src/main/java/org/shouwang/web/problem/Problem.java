package org.shouwang.web.problem;

import java.time.Duration;
import java.util.List;
import org.shouwang.web.text.Text;

/**
 * Why a request gets no ordinary answer. Thrown anywhere below a controller, it becomes
 * problem+json for a program and a page for a person, each in the reader's language. It carries no
 * personal data.
 */
public abstract sealed class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;

    private Problem(int status, String kind) {
        super(kind, null, false, false);
        this.status = status;
        this.kind = kind;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last part of the problem's type and of its text keys. */
    public String kind() {
        return kind;
    }

    /** The heading. */
    public Text title() {
        return Text.of("web.problem." + kind);
    }

    /** What to do about it. */
    public Text detail() {
        return Text.of("web.problem." + kind + ".say");
    }

    /** 400: what was sent cannot be understood; every faulty field is named. */
    public static final class BadInput extends Problem {

        private static final long serialVersionUID = 1L;

        private final transient List<Fault> faults;

        public BadInput(List<Fault> faults) {
            super(400, "bad_input");
            this.faults = List.copyOf(faults);
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /** 404: unknown, or known but not for this reader; the answer does not tell which. */
    public static final class NotThere extends Problem {

        private static final long serialVersionUID = 1L;

        public NotThere() {
            super(404, "not_there");
        }
    }

    /** 409: a rule forbids it now; the steps still missing are named. */
    public static final class Refused extends Problem {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Text reason;
        private final transient List<UnmetStep> unmetSteps;

        /**
         * @param code the refusal's stable name, for programs
         * @param reason said to the reader
         */
        public Refused(String code, Text reason, List<UnmetStep> unmetSteps) {
            super(409, "refused");
            this.code = code;
            this.reason = reason;
            this.unmetSteps = List.copyOf(unmetSteps);
        }

        public String code() {
            return code;
        }

        @Override
        public Text detail() {
            return reason;
        }

        public List<UnmetStep> unmetSteps() {
            return unmetSteps;
        }
    }

    /** 412: decided on something that has changed meanwhile. */
    public static final class Stale extends Problem {

        private static final long serialVersionUID = 1L;

        public Stale() {
            super(412, "stale");
        }
    }

    /** 413: more bytes than are taken. */
    public static final class TooLarge extends Problem {

        private static final long serialVersionUID = 1L;

        private final long megabytes;

        /**
         * @param megabytes what is taken at most
         */
        public TooLarge(long megabytes) {
            super(413, "too_large");
            this.megabytes = megabytes;
        }

        @Override
        public Text detail() {
            return Text.of("web.problem.too_large.say", megabytes);
        }
    }

    /** 429: too many attempts. */
    public static final class TooMany extends Problem {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        public TooMany(Duration wait) {
            super(429, "too_many");
            this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        }

        /** How long to wait, in seconds. */
        public long seconds() {
            return seconds;
        }

        @Override
        public Text detail() {
            return Text.of("web.problem.too_many.say", seconds);
        }
    }

    /** 503: something the answer needs is down; the page gives the emergency numbers. */
    public static final class Unavailable extends Problem {

        private static final long serialVersionUID = 1L;

        public Unavailable() {
            super(503, "unavailable");
        }
    }

    /** 401 to a program: sign in first. A person is sent to the sign-in page instead. */
    public static final class SignInNeeded extends Problem {

        private static final long serialVersionUID = 1L;

        public SignInNeeded() {
            super(401, "sign_in_needed");
        }
    }

    /** 403: the form's token is missing or too old. */
    public static final class StaleForm extends Problem {

        private static final long serialVersionUID = 1L;

        public StaleForm() {
            super(403, "stale_form");
        }
    }

    /** 405, 406, 415: the address exists but not for this. */
    public static final class NotThisWay extends Problem {

        private static final long serialVersionUID = 1L;

        public NotThisWay(int status) {
            super(status, "method");
        }
    }

    /** 500: our mistake. Only the request's id is told. */
    public static final class Bug extends Problem {

        private static final long serialVersionUID = 1L;

        private final String requestId;

        public Bug(String requestId) {
            super(500, "bug");
            this.requestId = requestId;
        }

        @Override
        public Text detail() {
            return Text.of("web.problem.bug.say", requestId);
        }
    }
}
