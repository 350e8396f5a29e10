package org.shouwang.browser;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shouwang.contract.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, taken from the server's own mappings, each for somebody who may see it. */
final class Tour {

    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"?#]*)");

    /** Machines read these, or they give a file. */
    private static final Pattern NO_PAGE =
            Pattern.compile("/(api|internal|actuator|error|do/attachments)/?.*");

    private final SeededSchool school;
    private final List<Visit> visits = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();
    private final Set<String> links = new LinkedHashSet<>();

    /**
     * A page.
     *
     * @param role who looks at it; empty for somebody who has not signed in
     */
    record Visit(String path, Optional<Role> role) {}

    /**
     * An address that draws a page.
     *
     * @param read whether it is only read: then it shows more to one role than to another
     */
    private record Mapping(String pattern, boolean read) implements Comparable<Mapping> {

        @Override
        public int compareTo(Mapping other) {
            return pattern.compareTo(other.pattern);
        }
    }

    Tour(SeededSchool school, ApplicationContext context) {
        this.school = school;
        List<Mapping> mappings = mappings(context).distinct().sorted().toList();
        mappings.forEach(this::plan);
        // By now the pages themselves have told more ids.
        List<String> again = List.copyOf(unseen);
        unseen.clear();
        mappings.stream().filter(it -> again.contains(it.pattern())).forEach(this::plan);
    }

    /** The pages, in the order of their addresses. */
    List<Visit> visits() {
        return List.copyOf(visits);
    }

    /** The mappings for which nobody of the school was shown a page. */
    List<String> unseen() {
        return List.copyOf(unseen);
    }

    private static Stream<Mapping> mappings(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(it -> it.getHandlerMethods().entrySet().stream())
                .filter(it -> drawsPages(it.getKey()))
                .flatMap(
                        it ->
                                it.getKey().getPatternValues().stream()
                                        .map(p -> new Mapping(p, isRead(it.getValue()))))
                .filter(it -> !NO_PAGE.matcher(it.pattern()).matches());
    }

    private static boolean isRead(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("org.shouwang.query.");
    }

    private static boolean drawsPages(RequestMappingInfo mapping) {
        var produced = mapping.getProducesCondition().getProducibleMediaTypes();
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && (produced.isEmpty() || produced.contains(MediaType.TEXT_HTML));
    }

    private void plan(Mapping mapping) {
        boolean seen = false;
        for (String variant : expanded(mapping.pattern(), "")) {
            for (String path : addresses(variant)) {
                List<Visit> found = forWhom(path, mapping.read());
                visits.addAll(found);
                seen |= !found.isEmpty() || answersOtherwise(path);
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        if (!seen) {
            unseen.add(mapping.pattern());
        }
    }

    /** One address per form, where one mapping draws many. */
    private List<String> expanded(String pattern, String done) {
        Matcher found = Pattern.compile("\\{(fact|instrument|act)}").matcher(pattern);
        if (!found.find()) {
            return List.of(done + pattern);
        }
        String before = pattern.substring(0, found.start());
        return school.candidates(before, found.group(1)).stream()
                .map(it -> before + it + pattern.substring(found.end()))
                .toList();
    }

    /** Filled with ids of the school, or as a page seen before has linked to it. */
    private List<String> addresses(String pattern) {
        Pattern linked = Pattern.compile(VARIABLE.matcher(pattern).replaceAll("[^/]+"));
        return Stream.concat(
                        filled(pattern).stream(),
                        links.stream().filter(it -> linked.matcher(it).matches()))
                .distinct()
                .toList();
    }

    private List<String> filled(String pattern) {
        Matcher found = VARIABLE.matcher(pattern);
        if (!found.find()) {
            return List.of(school.address(pattern));
        }
        String before = pattern.substring(0, found.start());
        return school.candidates(before, found.group(1)).stream()
                .flatMap(it -> filled(before + it + pattern.substring(found.end())).stream())
                .toList();
    }

    /** For the first role that sees it, or for every one. */
    private List<Visit> forWhom(String path, boolean everyone) {
        if (path.startsWith("/signin") && isPage(school.school().world().stranger().get(path))) {
            return List.of(new Visit(path, Optional.empty()));
        }
        return Stream.of(Role.values())
                .filter(role -> isPage(school.as(role).get(path)))
                .limit(everyone ? Role.values().length : 1)
                .map(role -> new Visit(path, Optional.of(role)))
                .toList();
    }

    private boolean answersOtherwise(String path) {
        return Stream.of(Role.values())
                .map(role -> school.as(role).get(path))
                .anyMatch(it -> it.statusCode() < 400 && !isPage(it));
    }

    private boolean isPage(HttpResponse<String> answer) {
        LINK.matcher(answer.body()).results().forEach(it -> links.add(it.group(1)));
        return answer.statusCode() == 200
                && answer.body().stripLeading().startsWith("<!DOCTYPE html>");
    }
}
