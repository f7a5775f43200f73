package org.quorate.charter;

import org.jspecify.annotations.Nullable;
import org.quorate.vote.Cap;

/**
 * How many seats of a body one organisation may hold, as its row states it. Source: Kubernetes
 * steering committee (two of seven), Node.js TSC charter (a quarter of the members).
 *
 * @param share of a base; 0 where the cap is a count
 * @param fewer true for fewer than the share: {@code fewer than half of seats}
 * @param up true for a share that is rounded up, not down
 * @param ofSeats true for a share of the seats, vacant ones included; false for one of those that
 *     are filled
 * @param floor at least so many, whatever the share; the count itself where there is no share
 * @param together which organisations count as one
 * @param elected how many of them one organisation may be elected to; null for as many as it may
 *     hold. Source: Nix governance constitution (one at an election, two at any time)
 */
public record OrganisationCap(
    Fraction share,
    boolean fewer,
    boolean up,
    boolean ofSeats,
    int floor,
    Stake together,
    @Nullable OrganisationCap elected) {

  public OrganisationCap {
    if (floor < 0) {
      throw new IllegalArgumentException("a cap is 0 seats or more, not " + floor);
    }
  }

  /** A cap that elections heed too. */
  public OrganisationCap(
      Fraction share, boolean fewer, boolean up, boolean ofSeats, int floor, Stake together) {
    this(share, fewer, up, ofSeats, floor, together, null);
  }

  /** A share that is rounded down. */
  public OrganisationCap(Fraction share, boolean fewer, boolean ofSeats, int floor) {
    this(share, fewer, false, ofSeats, floor, Stake.HALF);
  }

  /** The same where other organisations count as one. */
  public OrganisationCap of(Stake other) {
    return new OrganisationCap(
        share, fewer, up, ofSeats, floor, other, elected == null ? null : elected.of(other));
  }

  /** The same where an election heeds another cap. */
  public OrganisationCap electing(@Nullable OrganisationCap other) {
    return new OrganisationCap(share, fewer, up, ofSeats, floor, together, other);
  }

  /** The one that an election heeds. */
  public OrganisationCap atElection() {
    return elected == null ? this : elected;
  }

  /** So many seats. */
  public static OrganisationCap of(int seats) {
    return new OrganisationCap(new Fraction(0, 1), false, false, seats);
  }

  /** Whether it is a count. */
  public boolean isCount() {
    return share.numerator() == 0;
  }

  /** The same in a body of so many seats; of those that are filled it stays a share. */
  public Cap in(int seats) {
    Cap cap = new Cap(share, fewer, up, floor);
    return ofSeats ? Cap.of(cap.limit(seats)) : cap;
  }
}
