package org.shouwang.web.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads {@code texts/<module>_<language>.properties} of every module on the class path. A half
 * pair, a key in one language only, or a key said twice stops the start: a page with a hole in it
 * is worse.
 */
final class Bundles {

    private Bundles() {}

    static Map<Language, Map<String, String>> onClassPath() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:texts/*.properties");
            Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
            Map<Language, Set<String>> modules = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                texts.put(language, new TreeMap<>());
                modules.put(language, new HashSet<>());
            }
            for (Resource file : files) {
                read(file, texts, modules);
            }
            check(modules, "text files");
            Map<Language, Set<String>> keys = new EnumMap<>(Language.class);
            texts.forEach((language, said) -> keys.put(language, said.keySet()));
            check(keys, "texts");
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(
            Resource file,
            Map<Language, Map<String, String>> texts,
            Map<Language, Set<String>> modules)
            throws IOException {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        int end = name.lastIndexOf('_');
        Language language =
                Language.ofCode(name.substring(end + 1))
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "a text file without a known language: " + file));
        modules.get(language).add(name.substring(0, Math.max(end, 0)));
        Map<String, String> said = texts.get(language);
        pairs(file)
                .forEach(
                        (key, text) -> {
                            if (said.putIfAbsent(key, text) != null) {
                                throw new IllegalStateException(
                                        "text " + key + " is said twice, again in " + file);
                            }
                        });
    }

    private static Map<String, String> pairs(Resource file) throws IOException {
        Map<String, String> pairs = new HashMap<>();
        Properties lines =
                new Properties() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public synchronized Object put(Object key, Object text) {
                        if (pairs.put((String) key, (String) text) != null) {
                            throw new IllegalStateException(
                                    "text " + key + " is said twice in " + file);
                        }
                        return text;
                    }
                };
        try (InputStream bytes = file.getInputStream();
                InputStreamReader characters =
                        new InputStreamReader(
                                bytes,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT))) {
            lines.load(characters);
        }
        return pairs;
    }

    private static void check(Map<Language, Set<String>> found, String what) {
        Set<String> all = new TreeSet<>();
        found.values().forEach(all::addAll);
        found.forEach(
                (language, some) -> {
                    Set<String> missing = new TreeSet<>(all);
                    missing.removeAll(some);
                    if (!missing.isEmpty()) {
                        throw new IllegalStateException(
                                what + " missing in " + language.code() + ": " + missing);
                    }
                });
    }
}
