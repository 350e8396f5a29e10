package org.shouwang.command.alert;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shouwang.command.attachment.Upload;
import org.shouwang.web.form.Form;
import org.springframework.web.multipart.MultipartFile;

/**
 * What there is to say about the files of an alert once it is raised. No alert waits for a file,
 * and none is refused for one: it is told afterwards, on the page of the alert.
 */
enum FilesTold {

    /** They were not kept. */
    LOST("files"),
    /** Nothing was in one of them. */
    EMPTY("empty"),
    /** They are kept, and one is not the picture or PDF that its name says. */
    BELIED("odd");

    private final String word;

    FilesTold(String word) {
        this.word = word;
    }

    /**
     * @param files as they were sent
     * @param uploads those of them that hold something
     */
    static Optional<FilesTold> of(Form form, List<MultipartFile> files, List<Upload> uploads) {
        if (form.faulty(Telling.PHOTO)) {
            return Optional.of(LOST);
        }
        if (Upload.anyEmpty(files)) {
            return Optional.of(EMPTY);
        }
        return uploads.stream().anyMatch(Upload::isBelied) ? Optional.of(BELIED) : Optional.empty();
    }

    /** As an address carries it. */
    static String query(Optional<FilesTold> told) {
        return told.map(what -> "?again=" + what.word).orElse("");
    }

    static Optional<FilesTold> read(String word) {
        return Arrays.stream(values()).filter(what -> what.word.equals(word)).findFirst();
    }

    /** The key of what to say, with a line at {@code .say}. */
    String key() {
        return "alert.files." + word;
    }
}
