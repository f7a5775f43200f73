package org.quorate.charter;

/**
 * What the reference says of one code of diagnostics.
 *
 * @param code such as {@code Q0102}; never reused
 * @param severity the worst that a diagnostic of this code has
 * @param means what is wrong, in one sentence that begins in lower case
 * @param avoid text that has the mistake
 * @param prefer the same as it should be
 * @param why why it is told
 */
public record CodePage(
    String code,
    Diagnostic.Severity severity,
    String means,
    String avoid,
    String prefer,
    String why) {}
