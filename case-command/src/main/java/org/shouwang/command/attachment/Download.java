package org.shouwang.command.attachment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shouwang.access.Action;
import org.shouwang.access.Target;
import org.shouwang.command.attachment.Attachments.Kept;
import org.shouwang.command.desk.Desk;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.desk.Shown;
import org.shouwang.command.desk.Targets;
import org.shouwang.command.directory.Cases;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.AttachmentId;
import org.shouwang.contract.id.CasefileId;
import org.shouwang.contract.id.ResponseId;
import org.shouwang.contract.id.WorryId;
import org.shouwang.web.problem.Problem;
import org.shouwang.web.signin.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Gives out a file, never as a page of this site: a picture whose parts were followed when it came
 * in is shown by the browser, and on a phone left in no folder; everything else is a download.
 */
@Controller
final class Download {

    private static final Set<Attachment.MediaType> PICTURES =
            EnumSet.of(
                    Attachment.MediaType.JPEG, Attachment.MediaType.PNG, Attachment.MediaType.WEBP);

    /** The browser's own frame around a picture needs its style. */
    private static final String ALONE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

    private final Attachments attachments;
    private final Cases cases;
    private final Desk desk;
    private final Targets targets;
    private final Shown shown;

    Download(Attachments attachments, Cases cases, Desk desk, Targets targets, Shown shown) {
        this.attachments = attachments;
        this.cases = cases;
        this.desk = desk;
        this.targets = targets;
        this.shown = shown;
    }

    @GetMapping("/do/attachments/{id}")
    ResponseEntity<byte[]> download(
            Who who,
            @PathVariable AttachmentId id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws GeneralSecurityException {
        Kept kept = attachments.find(id).orElseThrow(Problem.NotThere::new);
        Target target = target(who, kept.record()).orElseThrow(Problem.NotThere::new);
        Permit permit = desk.permit(who, Action.READ_ATTACHMENT, target);
        shown.to(permit, Shown.What.ATTACHMENT, id.value(), Letter.requestId(request));
        byte[] content = attachments.open(kept).orElseThrow(Problem.NotThere::new);
        // What a browser makes of a picture, it makes apart from this site.
        response.setHeader("Content-Security-Policy", ALONE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        return ResponseEntity.ok()
                .contentType(mediaType(kept))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(kept).filename(name(kept)).build().toString())
                .body(content);
    }

    private Optional<Target> target(Who who, StreamId record) {
        return switch (record.type()) {
            case ALERT -> cases.alert(new AlertId(record.id())).map(a -> targets.alert(who, a));
            case WORRY -> cases.worry(new WorryId(record.id())).map(w -> targets.worry(who, w));
            case RESPONSE ->
                    cases.response(new ResponseId(record.id())).map(r -> targets.response(who, r));
            case CASEFILE ->
                    cases.casefile(new CasefileId(record.id())).map(c -> targets.casefile(who, c));
            default -> Optional.empty();
        };
    }

    private static ContentDisposition.Builder disposition(Kept kept) {
        return PICTURES.contains(kept.attachment().type())
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
    }

    private static MediaType mediaType(Kept kept) {
        return switch (kept.attachment().type()) {
            case JPEG -> MediaType.IMAGE_JPEG;
            case PNG -> MediaType.IMAGE_PNG;
            case WEBP -> MediaType.parseMediaType("image/webp");
            case PDF -> MediaType.APPLICATION_PDF;
            case TEXT -> MediaType.TEXT_PLAIN;
            case OTHER -> MediaType.APPLICATION_OCTET_STREAM;
        };
    }

    /** The name it came with may name a child; this one does not. */
    private static String name(Kept kept) {
        String ending =
                switch (kept.attachment().type()) {
                    case TEXT -> "txt";
                    case OTHER -> "bin";
                    default -> kept.attachment().type().name().toLowerCase(Locale.ROOT);
                };
        return kept.attachment().id().toString().substring(0, 8) + "." + ending;
    }
}
