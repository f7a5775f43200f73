package org.quorate.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.Cure;
import org.quorate.Handle;
import org.quorate.ModuleName;
import org.quorate.OrganisationName;
import org.quorate.Outcome;
import org.quorate.RoleName;
import org.quorate.charter.AffiliationRow;
import org.quorate.charter.Charter;
import org.quorate.charter.RosterRow;
import org.quorate.merge.MayMerge;

/**
 * The ten rules of workload W written by hand into Java: what a programmer would write who knew
 * them beforehand and wanted neither sentences nor remedies, and would have to write again for the
 * next charter. The floor with which engines are compared.
 */
final class Floor {
  static final List<String> MODULES = List.of("core", "net", "store", "handbook");
  static final int COMMITTER = 4;
  static final int SECURITY = 5;
  static final int RELEASE_MANAGER = 6;
  static final int CAPACITIES = 7;

  private static final Member STRANGER = new Member(0, 0);

  private final Map<Handle, Member> members = new HashMap<>();
  private final int[] holders = new int[CAPACITIES];

  /**
   * A member of the community.
   *
   * @param capacities as bits: the modules that they maintain, then the other roles
   * @param organisation a number for each; 0 for nobody's
   */
  record Member(int capacities, int organisation) {}

  /**
   * One finding without words.
   *
   * @param cure what cures it if it is unmet
   */
  record Line(String rule, String column, Says says, @Nullable Cure cure) {
    @Override
    public String toString() {
      String why = says == Says.UNKNOWN ? " [CHECKS]" : cure == null ? "" : " " + cure;
      return "reviews/" + rule + " " + column + ": " + says + why;
    }
  }

  /** How a finding ends; of what is asked here, only checks may be unknown. */
  enum Says {
    MET,
    UNMET,
    UNKNOWN
  }

  /** The answer without words. */
  record Answer(Outcome outcome, List<Line> lines) {}

  Floor(Charter charter) {
    Map<OrganisationName, Integer> numbers = new HashMap<>();
    for (AffiliationRow row : charter.rows().affiliations()) {
      OrganisationName name = row.organisation();
      int own = name == null ? 0 : numbers.computeIfAbsent(name, any -> numbers.size() + 1);
      members.put(row.handle(), new Member(0, own));
    }
    for (RosterRow row : charter.rows().roster()) {
      Member before = member(row.handle());
      int more = before.capacities() | capacity(row.role(), row.module());
      members.put(row.handle(), new Member(more, before.organisation()));
    }
    for (Member member : members.values()) {
      for (int i = 0; i < CAPACITIES; i++) {
        holders[i] += member.capacities() >> i & 1;
      }
    }
  }

  private static int capacity(RoleName role, @Nullable ModuleName module) {
    return switch (role.value()) {
      case "maintainer" -> module == null ? 0 : 1 << MODULES.indexOf(module.value());
      case "committer" -> 1 << COMMITTER;
      case "security" -> 1 << SECURITY;
      case "release manager" -> 1 << RELEASE_MANAGER;
      default -> 0;
    };
  }

  Member member(Handle handle) {
    return members.getOrDefault(handle, STRANGER);
  }

  /** How many hold a capacity. */
  int holders(int capacity) {
    return holders[capacity];
  }

  /** Decides one question. */
  Answer decide(MayMerge question) {
    return new FloorCase(this, question).answer();
  }
}
