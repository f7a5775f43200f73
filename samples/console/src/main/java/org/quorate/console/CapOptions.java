package org.quorate.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.charter.Fraction;
import org.quorate.vote.Cap;
import org.quorate.vote.OptionName;
import picocli.CommandLine.Option;

/** How many seats one organisation may hold, and who belongs where. */
final class CapOptions {
  private static final int MOST = 10_000;

  @Option(
      names = "--cap",
      paramLabel = "N|1/3",
      description =
          "How many seats one organisation may hold, or which share of the seats that are filled,"
              + " rounded down.")
  private @Nullable String cap;

  @Option(
      names = "--affiliation",
      paramLabel = "OPTION=ORG",
      description =
          "Whom an option belongs to, in place of what the charter's affiliations tell of them;"
              + " several count each.")
  private List<String> affiliations = new ArrayList<>();

  @Option(
      names = "--staying",
      paramLabel = "[ORG=]N",
      description =
          "Members whose seats are not up for election, of an organisation or of none, in place of"
              + " those that the charter's roster tells of.")
  private List<String> staying = new ArrayList<>();

  private final Map<OrganisationName, String> written = new HashMap<>();

  /**
   * Whether there is one, by the row or by a flag that does not differ from it.
   *
   * @param told whether a charter tells whom people belong to
   */
  boolean given(@Nullable Cap written, boolean told) throws Mistaken {
    if (written != null) {
      RowOptions.Chosen.agree("--cap", cap == null ? null : cap(), written);
      if (affiliations.isEmpty() && !told) {
        throw new Mistaken(
            "the row has a cap for organisations, and nobody says whom options belong to",
            "say `--affiliation OPTION=ORG` of each that belongs to one, or give the charter a table"
                + " of affiliations");
      }
      return true;
    }
    if (cap == null && !(affiliations.isEmpty() && staying.isEmpty())) {
      throw new Mistaken("organisations matter to a cap only", "say `--cap`, or leave them out");
    }
    return cap != null;
  }

  private Cap cap() throws Mistaken {
    String[] parts = String.valueOf(cap).split("/", -1);
    try {
      return parts.length == 1
          ? Cap.of(Integer.parseInt(parts[0]))
          : new Cap(new Fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1])), 0);
    } catch (IllegalArgumentException e) {
      throw new Mistaken("`" + cap + "` is no cap", "write a number of seats, or `1/3`");
    }
  }

  /** Those whose seats are not up for election. */
  List<Set<OrganisationName>> staying() throws Mistaken {
    List<Set<OrganisationName>> members = new ArrayList<>();
    for (String some : staying) {
      members.addAll(members(some));
    }
    return members;
  }

  /** The cap that was asked for, which lets each organisation hold one of so many seats. */
  Cap cap(int filled) throws Mistaken {
    Cap asked = cap();
    if (asked.limit(filled) < 1) {
      throw new Mistaken(
          "the cap `" + cap + "` is fewer than one seat of " + filled,
          "say how many seats one organisation may hold, 1 or more");
    }
    return asked;
  }

  /** An organisation as somebody wrote it first. */
  String shown(OrganisationName organisation) {
    return written.getOrDefault(organisation, organisation.value());
  }

  /** Whether somebody says who stays. */
  boolean saysStaying() {
    return !staying.isEmpty();
  }

  /** Takes an organisation as a charter writes it. */
  void written(OrganisationName organisation, String text) {
    written.putIfAbsent(organisation, text);
  }

  /** Whom options belong to, as far as flags say it. */
  Map<OptionName, Set<OrganisationName>> belonging(Candidates options) throws Mistaken {
    Map<OptionName, Set<OrganisationName>> belonging = new HashMap<>();
    for (String one : affiliations) {
      int sign = one.lastIndexOf('=');
      if (sign < 0) {
        throw new Mistaken("`" + one + "` names no organisation", "write `OPTION=ORG`");
      }
      belonging
          .computeIfAbsent(options.named(one.substring(0, sign)), any -> new TreeSet<>())
          .add(organisation(one.substring(sign + 1)));
    }
    return belonging;
  }

  private List<Set<OrganisationName>> members(String some) throws Mistaken {
    int sign = some.lastIndexOf('=');
    String number = some.substring(sign + 1);
    if (!number.matches("[1-9][0-9]{0,4}") || Integer.parseInt(number) > MOST) {
      throw new Mistaken("`" + some + "` does not say how many stay", "write `ORG=2`, or `2`");
    }
    return Collections.nCopies(
        Integer.parseInt(number),
        sign < 0 ? Set.of() : Set.of(organisation(some.substring(0, sign))));
  }

  private OrganisationName organisation(String name) throws Mistaken {
    try {
      OrganisationName folded = OrganisationName.of(name);
      written.putIfAbsent(folded, name.strip());
      return folded;
    } catch (IllegalArgumentException e) {
      throw new Mistaken("`" + name + "` names no organisation: " + e.getMessage(), "name one");
    }
  }
}
