package org.shouwang.web.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shouwang.web.text.Text;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

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
        return values;
    }
}
