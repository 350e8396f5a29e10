package org.shouwang.command.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.shouwang.command.store.Lane;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.token.Sha256;
import org.shouwang.contract.token.StepId;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.FormParameter;
import org.shouwang.web.signin.Sender;
import org.shouwang.web.text.Text;
import org.shouwang.web.trace.RequestId;

/**
 * What somebody sends: its id, a hash over every word of it, and the lane it travels in.
 *
 * @param id made of the id that the form carries, of who sends it and where
 * @param request the request it came with
 * @param steps how the plan words the steps that a refusal may name
 */
public record Letter(
        CommandId id,
        byte[] contentHash,
        Optional<UUID> request,
        Lane lane,
        Map<StepId, Text> steps) {

    public Letter {
        contentHash = contentHash.clone();
        steps = Map.copyOf(steps);
    }

    /** What a form carries. */
    public static Letter of(Form form, HttpServletRequest request) {
        return of(form, FormParameter.values(request), request);
    }

    /**
     * What a program sends.
     *
     * @param values everything it said
     */
    public static Letter of(
            Form form, Map<String, List<String>> values, HttpServletRequest request) {
        return new Letter(
                own(form.commandId(), request),
                hash(values),
                requestId(request),
                Lane.ORDINARY,
                Map.of());
    }

    /**
     * A form's id counts for one person and one address. Whoever sends a page that somebody else
     * left open, or two forms of one page, sends something of his own: it is not taken for what was
     * sent before, and nothing of it is dropped.
     */
    private static CommandId own(UUID chosen, HttpServletRequest request) {
        String name =
                "shouwang-letter/1|"
                        + chosen
                        + "|"
                        + Sender.of(request).map(StaffId::toString).orElse("")
                        + "|"
                        + request.getRequestURI();
        return new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same letter in the lane that nothing goes before. */
    public Letter urgent() {
        return new Letter(id, contentHash, request, Lane.ALERT, steps);
    }

    /** The same letter with files: other files are other content. */
    public Letter carrying(List<Sha256> files) {
        MessageDigest sha256 = sha256();
        add(sha256, HexFormat.of().formatHex(contentHash));
        files.forEach(file -> add(sha256, file.value()));
        return new Letter(id, sha256.digest(), request, lane, steps);
    }

    /** The same words under another id. */
    Letter as(CommandId other) {
        return new Letter(other, contentHash, request, lane, steps);
    }

    /** The same letter, knowing how its plan words the steps. */
    public Letter naming(Map<StepId, Text> names) {
        return new Letter(id, contentHash, request, lane, names);
    }

    /** The entry that a recorded fact gets: one for each letter. */
    public EntryId entry() {
        return new EntryId(id.value());
    }

    /** The entry of a correction, where the letter also carries the fact that is right instead. */
    public EntryId correction() {
        return new EntryId(
                UUID.nameUUIDFromBytes(("correction " + id).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public byte[] contentHash() {
        return contentHash.clone();
    }

    /** The id of a request, for what is recorded because of it. */
    public static Optional<UUID> requestId(HttpServletRequest request) {
        try {
            return Optional.of(UUID.fromString(RequestId.of(request)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Over names and values with their lengths, in the order of the names: the same words, the same
     * hash.
     */
    private static byte[] hash(Map<String, List<String>> values) {
        MessageDigest sha256 = sha256();
        new TreeMap<>(values)
                .forEach(
                        (name, all) -> {
                            add(sha256, name);
                            add(sha256, Integer.toString(all.size()));
                            all.forEach(value -> add(sha256, value));
                        });
        return sha256.digest();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
