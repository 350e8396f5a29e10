package org.shouwang.postgres;

/** A data directory cannot be used. The message is meant for people: Chinese, then English. */
public final class DataDirectoryException extends PostgresException {
    private static final long serialVersionUID = 1L;

    public DataDirectoryException(String chinese, String english) {
        super(chinese + "\n" + english);
    }

    public DataDirectoryException(String chinese, String english, Throwable cause) {
        super(chinese + "\n" + english, cause);
    }
}
