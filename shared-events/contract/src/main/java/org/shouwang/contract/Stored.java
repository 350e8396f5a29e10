package org.shouwang.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored for ever. Classes may be renamed and moved; this name may
 * not. A change of the fields' form is a new revision with an upcaster from the one before.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Stored {

    /** The stream's name, a dot, and what happened in the past tense: {@code alert.raised}. */
    String value();

    int revision() default 1;
}
