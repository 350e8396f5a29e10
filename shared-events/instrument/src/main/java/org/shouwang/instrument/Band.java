package org.shouwang.instrument;

/**
 * Where a result lies in its instrument's own table. Texts under {@code instrument.band.} and the
 * name.
 */
public enum Band {
    MINIMAL,
    MILD,
    MODERATE,
    MODERATELY_SEVERE,
    SEVERE,
    /** ASQ: four times no. The judgement of the person who asks may still override it. */
    NEGATIVE,
    /** ASQ: a yes or a refusal, and no thoughts of it right now. */
    NON_ACUTE_POSITIVE,
    /** ASQ: a yes or a refusal, and whether it is now was not asked or not answered. */
    POSITIVE_ACUITY_UNKNOWN,
    /** ASQ: thoughts of it right now. */
    ACUTE_POSITIVE
}
