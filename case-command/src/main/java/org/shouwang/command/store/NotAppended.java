package org.shouwang.command.store;

/** Rolls the unit of work back: the appender answered something else than "appended". */
final class NotAppended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AppendResult result;

    NotAppended(AppendResult result) {
        super(result.getClass().getSimpleName(), null, false, false);
        this.result = result;
    }

    AppendResult result() {
        return result;
    }
}
