package org.shouwang.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form whose words were read before, as the parameters of its request. */
class ReadWords extends HttpServletRequestWrapper {

    private final Map<String, String[]> words = new LinkedHashMap<>();

    ReadWords(HttpServletRequest request, Map<String, List<String>> words) {
        super(request);
        words.forEach((name, values) -> this.words.put(name, values.toArray(String[]::new)));
    }

    @Override
    public final String getParameter(String name) {
        String[] values = words.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public final Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(words);
    }

    @Override
    public final Enumeration<String> getParameterNames() {
        return Collections.enumeration(words.keySet());
    }

    @Override
    public final String[] getParameterValues(String name) {
        String[] values = words.get(name);
        return values == null ? null : values.clone();
    }
}
