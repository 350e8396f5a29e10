package org.shouwang.web.form;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.web.text.Text;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Gives a controller its {@link Form}, and the template the same one under the name {@code form}.
 */
public final class FormParameter implements HandlerMethodArgumentResolver {

    private static final String TOO_LARGE = FormParameter.class.getName() + ".tooLarge";

    private final Function<HttpServletRequest, Optional<Map<String, List<String>>>> keptOf;

    /**
     * @param keptOf what was typed at this address before the session ended
     */
    public FormParameter(Function<HttpServletRequest, Optional<Map<String, List<String>>>> keptOf) {
        this.keptOf = keptOf;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Form resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request =
                Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Form form = of(request);
        request.setAttribute("form", form);
        return form;
    }

    private Form of(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            return keptOf.apply(request).map(Form::kept).orElseGet(Form::blank);
        }
        Form form = Form.typed(values(request));
        if (request.getAttribute(TOO_LARGE) instanceof TooLarge files) {
            files.fields()
                    .forEach(
                            name -> form.wrong(name, Text.of("web.fault.file", files.megabytes())));
        }
        return form;
    }

    /** Fields whose files were let go, because together they were too large. */
    private record TooLarge(List<String> fields, long megabytes) {}

    /** Notes for the form of this request that the files of some fields were not read. */
    public static void tooLarge(HttpServletRequest request, List<String> fields, long most) {
        request.setAttribute(TOO_LARGE, new TooLarge(List.copyOf(fields), most / 1_048_576));
    }

    /** The fields of a request. */
    public static Map<String, List<String>> values(HttpServletRequest request) {
        Map<String, List<String>> values = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> values.put(name, List.of(all)));
        values.remove("_csrf");
        if (values.values().stream().anyMatch(FormParameter::isUnread)) {
            values.putAll(partsOf(request, values.keySet()));
        }
        return values;
    }

    private static boolean isUnread(List<String> said) {
        return said.stream().anyMatch(one -> one.indexOf(0xFFFD) >= 0);
    }

    /** The words of a form with files, which the server has read as UTF-8 whatever they are. */
    private static Map<String, List<String>> partsOf(
            HttpServletRequest request, Set<String> names) {
        Map<String, List<String>> words = new HashMap<>();
        if (!(request instanceof MultipartHttpServletRequest)) {
            return words;
        }
        try {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() == null && names.contains(part.getName())) {
                    byte[] bytes = part.getInputStream().readAllBytes();
                    words.computeIfAbsent(part.getName(), _ -> new ArrayList<>())
                            .add(Written.text(bytes, request));
                }
            }
            return words;
        } catch (IOException | ServletException _) {
            return Map.of();
        }
    }
}
