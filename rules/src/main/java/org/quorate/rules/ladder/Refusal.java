package org.quorate.rules.ladder;

import org.quorate.rules.Says;
import org.quorate.rules.Waiting;
import org.quorate.rules.people.Tri;

/**
 * That one of those who decide refused, where an appeal may turn that.
 *
 * @param turned whether an appeal passed
 * @param waiting what one waits for; people too where one may be called
 */
public record Refusal(Says says, Tri turned, Waiting waiting) {}
