package org.shouwang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.shouwang.web.form.FormParameter;
import org.shouwang.web.form.Written;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A form with files, read as one without: the files are passed over, and which they were is kept.
 */
final class WordsAlone extends ReadWords {

    private WordsAlone(HttpServletRequest request, Map<String, List<String>> words) {
        super(request, words);
    }

    /**
     * Empty when it is no form with files, when it cannot be read, or when the words alone are too
     * long.
     *
     * @param most bytes of words
     */
    static Optional<WordsAlone> of(HttpServletRequest request, long most) {
        if (!isOne(request)) {
            return Optional.empty();
        }
        Map<String, List<String>> words = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        long left = most;
        try {
            FileItemIterator parts =
                    new FileUpload().getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField()) {
                    files.add(part.getFieldName());
                    continue;
                }
                byte[] word = read(part, left);
                left -= word.length;
                if (left < 0) {
                    return Optional.empty();
                }
                words.computeIfAbsent(part.getFieldName(), _ -> new ArrayList<>())
                        .add(Written.text(word, request));
            }
        } catch (IOException _) {
            return Optional.empty();
        }
        if (words.isEmpty() && files.isEmpty()) {
            return Optional.empty();
        }
        FormParameter.tooLarge(request, files, most);
        return Optional.of(new WordsAlone(request, words));
    }

    /** Whether it is a form with files. */
    static boolean isOne(HttpServletRequest request) {
        return MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type(request));
    }

    private static MediaType type(HttpServletRequest request) {
        try {
            return MediaType.parseMediaType(
                    Objects.requireNonNullElse(request.getContentType(), ""));
        } catch (InvalidMediaTypeException _) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }

    /** No more than one byte beyond what is left. */
    private static byte[] read(FileItemStream part, long left) throws IOException {
        var word = new ByteArrayOutputStream();
        try (InputStream in = part.openStream()) {
            word.writeBytes(in.readNBytes(Math.toIntExact(left + 1)));
        }
        return word.toByteArray();
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public Collection<Part> getParts() {
        return List.of();
    }

    @Override
    public Part getPart(String name) {
        return null;
    }
}
