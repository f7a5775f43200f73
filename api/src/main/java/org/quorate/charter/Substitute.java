package org.quorate.charter;

import org.quorate.RoleName;

/**
 * Who stands in for a member of a body on its ballots: one voice a seat, that of the member if they
 * vote, else that of whoever stands in for them and spoke last.
 *
 * <p>Source: Rust's Leadership Council (RFC 3392: a team names alternates of its representative);
 * boards of consortia, where an alternate of the same member organisation votes.
 *
 * @param role whose holders stand in, just that one
 * @param shared what they have in common with the member
 */
public record Substitute(RoleName role, Shared shared) {

  /** What somebody who stands in has in common with the member whose seat it is. */
  public enum Shared {
    /** A module by the roster. */
    MODULE,
    /** An organisation at the time. */
    ORGANISATION
  }
}
