package org.shouwang.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** What makes the same call give another answer: the clock, and chance. */
final class Outside {

    private static final Set<String> CLOCK =
            Set.of(
                    "java.lang.System.currentTimeMillis",
                    "java.lang.System.nanoTime",
                    "java.util.Date.<init>",
                    "java.util.Calendar.getInstance");

    private static final Set<String> CHANCE =
            Set.of(
                    "java.util.UUID.randomUUID",
                    "java.lang.Math.random",
                    "java.lang.StrictMath.random",
                    "java.util.Collections.shuffle");

    private static final Set<String> CLOCKS =
            Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Timer");

    private static final Set<String> DICE =
            Set.of(
                    "java.util.Random",
                    "java.util.SplittableRandom",
                    "java.security.SecureRandom",
                    "java.util.concurrent.ThreadLocalRandom",
                    "java.util.random.RandomGenerator");

    private Outside() {}

    /** By their names: what the JDK's classes inherit is not looked up. */
    static DescribedPredicate<JavaClass> clocks() {
        return DescribedPredicate.describe("clocks", type -> CLOCKS.contains(type.getFullName()));
    }

    /** Even one that is given. */
    static DescribedPredicate<JavaClass> dice() {
        return DescribedPredicate.describe("dice", type -> DICE.contains(type.getFullName()));
    }

    /** Called or handed on. */
    static DescribedPredicate<JavaAccess<?>> clock() {
        return DescribedPredicate.describe(
                "the clock",
                access -> {
                    String target = name(access);
                    return CLOCK.contains(target)
                            || target.startsWith("java.time.") && target.endsWith(".now")
                            || target.startsWith("java.time.Clock.system")
                            || target.startsWith("java.time.Clock.tick")
                            || target.startsWith("java.time.InstantSource.system");
                });
    }

    /** Called or handed on; sources of chance that are given are another matter. */
    static DescribedPredicate<JavaAccess<?>> chance() {
        return DescribedPredicate.describe(
                "chance",
                access -> {
                    String target = name(access);
                    return CHANCE.contains(target)
                            || target.equals("java.util.random.RandomGenerator.getDefault")
                            || target.equals("java.util.concurrent.ThreadLocalRandom.current")
                            || target.equals("java.util.Random.<init>")
                            || target.equals("java.security.SecureRandom.<init>");
                });
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName() + "." + access.getTarget().getName();
    }
}
