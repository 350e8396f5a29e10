package org.shouwang.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule, and the sentence it is known by. */
record HouseRule(String sentence, ArchRule rule) {
    @Override
    public String toString() {
        return sentence;
    }
}
