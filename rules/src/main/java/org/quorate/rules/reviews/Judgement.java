package org.quorate.rules.reviews;

/**
 * A claim's ruling beside what may set it aside.
 *
 * @param applies whether the row applies: YES or MAYBE
 * @param sameEverywhere whether the ruling is the same however many of the files the row governs
 * @param waived whether an exception waives it
 */
public record Judgement(Says says, Tri applies, boolean sameEverywhere, Tri waived) {}
