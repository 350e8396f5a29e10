package org.shouwang.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Houses in each of which one rule is broken in one way, written and compiled on the spot. */
final class BrokenHouse {

    private static final Pattern NEIGHBOUR = Pattern.compile("ROOT\\.([a-z.]+)\\.Neighbour");

    private final Path folder;
    private final List<Path> sources = new ArrayList<>();

    BrokenHouse(Path folder) {
        this.folder = folder;
    }

    /** The root package of a house. */
    static String root(int house) {
        return "broken.house" + house;
    }

    void add(int house, Breach breach) {
        String root = root(house);
        NEIGHBOUR
                .matcher(breach.code())
                .results()
                .forEach(
                        known ->
                                source(
                                        root + "." + known.group(1),
                                        "Neighbour",
                                        "public class Neighbour {}"));
        source(
                root + "." + breach.place(),
                breach.type(),
                "public class %s { %s }"
                        .formatted(breach.type(), breach.code().replace("ROOT", root)));
        // Where a circle is looked for, there is a way back.
        if (breach.back().isPresent()) {
            source(
                    root + "." + breach.back().get(),
                    "Back",
                    "public class Back { %s.%s.%s forth; }"
                            .formatted(root, breach.place(), breach.type()));
        }
    }

    void compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean done =
                    compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-nowarn",
                                            "-d",
                                            folder.toString(),
                                            "-classpath",
                                            System.getProperty("java.class.path")),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!done) {
                throw new AssertionError("a broken house does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JavaClasses classes(int house) {
        return new ClassFileImporter().importPath(folder.resolve(root(house).replace('.', '/')));
    }

    private void source(String place, String type, String text) {
        Path file = folder.resolve(place.replace('.', '/')).resolve(type + ".java");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "package " + place + ";\n" + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.add(file);
    }
}
