package org.shouwang.architecture;

import java.util.ArrayList;
import java.util.List;

/** Every way in which each rule can be broken. */
final class Breaches {

    private static final List<String> FRAMEWORKS =
            List.of(
                    "org.springframework.jdbc.core.simple.JdbcClient",
                    "org.axonframework.eventhandling.DomainEventMessage<?>",
                    "jakarta.servlet.http.HttpServletRequest",
                    "com.google.crypto.tink.Aead",
                    "java.sql.Connection",
                    "javax.sql.DataSource");

    private static final String PARSER = "tools.jackson.databind.ObjectMapper";

    private static final List<String> CLOCK =
            List.of(
                    "java.time.Instant.now()",
                    "java.time.LocalDate.now()",
                    "java.time.LocalDate.now(java.time.ZoneId.of(\"Asia/Shanghai\"))",
                    "java.time.LocalTime.now()",
                    "java.time.LocalDateTime.now()",
                    "java.time.OffsetDateTime.now()",
                    "java.time.ZonedDateTime.now()",
                    "java.time.Year.now()",
                    "System.currentTimeMillis()",
                    "System.nanoTime()",
                    "new java.util.Date()",
                    "java.util.Calendar.getInstance()",
                    "java.time.Clock.systemUTC()",
                    "java.time.Clock.systemDefaultZone()",
                    "java.time.Clock.system(java.time.ZoneOffset.UTC)",
                    "java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC)",
                    "java.time.InstantSource.system()",
                    "(java.util.function.Supplier<java.time.Instant>) java.time.Instant::now");

    private static final List<String> CHANCE =
            List.of(
                    "java.util.UUID.randomUUID()",
                    "Math.random()",
                    "StrictMath.random()",
                    "new java.util.Random()",
                    "new java.security.SecureRandom()",
                    "java.util.concurrent.ThreadLocalRandom.current()",
                    "java.util.random.RandomGenerator.getDefault()",
                    "(java.util.function.Supplier<java.util.UUID>) java.util.UUID::randomUUID");

    private static final List<String> CLOCKS =
            List.of("java.time.Clock", "java.time.InstantSource", "java.util.Timer");

    private static final List<String> DICE =
            List.of(
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.security.SecureRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.util.random.RandomGenerator");

    private static final List<String> DECIDES =
            List.of("command.alert.decision", "plan.engine", "access", "instrument");

    private final List<Breach> all = new ArrayList<>();

    private Breaches() {
        frameworks();
        outside();
        modules();
        notifies();
        shape();
    }

    static List<Breach> all() {
        return List.copyOf(new Breaches().all);
    }

    private void frameworks() {
        frameless("the contract knows a framework only in wire", "contract.worry", true);
        all.add(
                Breach.knows(
                        "the contract knows no Spring anywhere",
                        "contract.wire",
                        FRAMEWORKS.getFirst()));
        for (String part : List.of("engine", "fact", "recorded", "difference")) {
            frameless("a plan knows a framework only to read its document", "plan." + part, true);
        }
        frameless(
                "a plan's document needs a parser and no other framework", "plan.document", false);
        for (String part : List.of("access", "instrument")) {
            frameless("the access policy and the instruments are pure", part, true);
        }
        frameless("a decision is pure", "command.alert.decision", true);
        for (String place : List.of("command.alert", "plan.engine", "query", "notify", "web")) {
            all.add(Breach.knows("Axon stays at the edge", place, FRAMEWORKS.get(1)));
        }
    }

    private void frameless(String sentence, String place, boolean parser) {
        FRAMEWORKS.forEach(type -> all.add(Breach.knows(sentence, place, type)));
        if (parser) {
            all.add(Breach.knows(sentence, place, PARSER));
        }
    }

    private void outside() {
        for (String place : DECIDES) {
            asks("what decides asks no clock", place, CLOCK);
            asks("what decides leaves nothing to chance", place, CHANCE);
            CLOCKS.forEach(
                    type -> all.add(Breach.knows("what decides asks no clock", place, type)));
            DICE.forEach(
                    type ->
                            all.add(
                                    Breach.knows(
                                            "what decides leaves nothing to chance", place, type)));
        }
        asks("what decides leaves nothing to chance", "plan.fact", List.of("Math.random()"));
        asks("who notifies is given time and chance", "notify.outbox", CLOCK);
        asks("who notifies is given time and chance", "notify.outbox", CHANCE);
        all.add(
                Breach.of(
                        "what decides leaves nothing to chance",
                        "plan.engine",
                        "void mixes(java.util.List<?> all) { java.util.Collections.shuffle(all);"
                                + " }"));
    }

    private void asks(String sentence, String place, List<String> calls) {
        calls.forEach(
                call ->
                        all.add(
                                Breach.of(
                                        sentence,
                                        place,
                                        "Object asks() { return " + call + "; }")));
    }

    private void modules() {
        outside("contract", "plan.engine", "access", "log", "web", "command.alert");
        outside("instrument", "plan.engine", "access", "log", "web", "command.alert");
        outside("access", "plan.engine", "log", "web", "command.alert", "query", "notify");
        outside("plan", "access", "instrument", "log", "web", "command.alert", "query", "notify");
        outside(
                "log",
                "plan.engine",
                "access",
                "search",
                "web",
                "command.alert",
                "query",
                "notify");
        outside("search", "plan.engine", "access", "web", "command.alert", "query", "notify");
        outside(
                "web",
                "plan.engine",
                "log",
                "search",
                "instrument",
                "command.alert",
                "query",
                "notify");
        between(
                "the read side never sees the writer or who notifies",
                "query",
                "command.alert",
                "notify");
        between(
                "the writer never sees the read side or who notifies",
                "command.alert",
                "query",
                "notify");
        between("who notifies sees neither", "notify", "query", "command.alert");
    }

    private void outside(String module, String... others) {
        String sentence =
                HouseRules.all("nowhere").stream()
                        .map(HouseRule::sentence)
                        .filter(known -> known.startsWith("of the product, " + module + " knows"))
                        .findFirst()
                        .orElseThrow();
        between(sentence, module, others);
    }

    private void between(String sentence, String place, String... others) {
        for (String other : others) {
            all.add(neighbour(sentence, place, other));
        }
    }

    private static Breach neighbour(String sentence, String place, String other) {
        return Breach.knows(sentence, place, "ROOT." + other + ".Neighbour");
    }

    private void notifies() {
        String alone = "who notifies knows the contract, the log and what it sends with";
        all.add(Breach.knows(alone, "notify.watch", "org.thymeleaf.TemplateEngine"));
        between(alone, "notify.watch", "plan.engine", "access", "web");
        between("who notifies holds no keys", "notify.watch", "log.keys");
        String said = "what a page says of paging depends on the contract alone";
        between(said, "notify.notice", "notify.outbox", "log", "contract.worry");
        all.add(Breach.knows(said, "notify.notice", FRAMEWORKS.getFirst()));
        for (String place : List.of("notify.delivery", "notify.outbox", "notify.channel")) {
            between(
                    "delivery does not know which channels there are",
                    place,
                    "notify.mail",
                    "notify.robot");
        }
        all.add(
                neighbour(
                                "no feature of who notifies goes round in a circle",
                                "notify.watch",
                                "notify.outbox")
                        .andBackFrom("notify.outbox"));
    }

    private void shape() {
        for (String layer :
                List.of("service", "dto", "util", "utils", "impl", "common", "helper")) {
            all.add(Breach.named("packages are features, not layers", "query." + layer, "Layer"));
        }
        all.add(
                neighbour(
                                "no feature of the writer goes round in a circle",
                                "command.response",
                                "command.alert")
                        .andBackFrom("command.alert"));
        all.add(Breach.named("a test class is not shipped", "query", "ShippedTest"));
    }
}
