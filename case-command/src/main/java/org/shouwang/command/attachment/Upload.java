package org.shouwang.command.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shouwang.contract.Attachment.MediaType;
import org.shouwang.contract.token.Sha256;
import org.shouwang.web.form.Form;
import org.shouwang.web.text.Text;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it was handed in.
 *
 * @param name what it was called where it came from; may name a child, and is kept nowhere
 * @param type what its content is
 */
public record Upload(String name, byte[] content, Sha256 hash, MediaType type) {

    /** As many as one form takes; an alert takes any number. */
    public static final int MOST = 5;

    /** In megabytes, each; an alert takes what a request may carry. */
    public static final int MEGABYTES = 10;

    private static final long BYTES_OF_MEGABYTE = 1_048_576;

    static Upload of(String name, byte[] content) {
        return new Upload(name, content, sha256(content), ContentType.of(content));
    }

    /**
     * The files of a form that hold something, whatever they are.
     *
     * @param files as the form sent them; null when it sent none
     */
    public static List<Upload> all(List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream().filter(file -> !file.isEmpty()).map(Upload::read).toList();
    }

    /**
     * Whether a file was chosen of which nothing arrived: a photo still on its way to the phone.
     */
    public static boolean anyEmpty(List<MultipartFile> files) {
        return files != null && files.stream().anyMatch(Upload::isNamedAndEmpty);
    }

    /** Whether it is not the picture or the PDF that its name says. */
    public boolean isBelied() {
        return ContentType.belies(name, type);
    }

    /** Without a name it is the field in which nothing was chosen. */
    private static boolean isNamedAndEmpty(MultipartFile file) {
        return file.isEmpty() && !name(file).isBlank();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    /**
     * The files of an ordinary form. What is too much, empty, not what its name says, or neither
     * picture, PDF nor text, is noted in the form, and nothing is kept then.
     */
    public static List<Upload> checked(Form form, String field, List<MultipartFile> files) {
        if (files == null) {
            return List.of();
        }
        Optional<MultipartFile> empty = files.stream().filter(Upload::isNamedAndEmpty).findFirst();
        if (empty.isPresent()) {
            form.wrong(field, Text.of("attachment.fault.empty", name(empty.get())));
            return List.of();
        }
        List<MultipartFile> given = files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.size() > MOST) {
            form.wrong(field, Text.of("attachment.fault.many", MOST));
            return List.of();
        }
        if (given.stream().anyMatch(file -> file.getSize() > MEGABYTES * BYTES_OF_MEGABYTE)) {
            form.wrong(field, Text.of("attachment.fault.large", MEGABYTES));
            return List.of();
        }
        List<Upload> read = all(given);
        Optional<Upload> belied = read.stream().filter(Upload::isBelied).findFirst();
        if (belied.isPresent()) {
            form.wrong(field, Text.of("attachment.fault.belied", belied.get().name()));
            return List.of();
        }
        if (read.stream().anyMatch(upload -> upload.type() == MediaType.OTHER)) {
            form.wrong(field, Text.of("attachment.fault.type"));
            return List.of();
        }
        return read;
    }

    private static Upload read(MultipartFile file) {
        try {
            return of(name(file), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sha256 sha256(byte[] content) {
        try {
            return new Sha256(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
