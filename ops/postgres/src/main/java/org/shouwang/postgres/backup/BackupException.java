package org.shouwang.postgres.backup;

/** No copy was made, or none restored. The message is meant for people: Chinese, then English. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupException(String chinese, String english) {
        super(chinese + "\n" + english);
    }

    BackupException(String chinese, String english, Throwable cause) {
        super(chinese + "\n" + english, cause);
    }
}
