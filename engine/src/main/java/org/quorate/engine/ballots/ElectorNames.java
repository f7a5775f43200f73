package org.quorate.engine.ballots;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.Handle;

/** Gathers the names of a list of electors, and says what is none. Not thread-safe. */
public final class ElectorNames {
  /** What to do about text that is no name. */
  public static final String HELP = "name one a line, as `ann` or an e-mail address";

  private static final int MOST = 1_000_000;
  private static final int LONGEST = 200;
  private static final String INSIDE = "-_.+@[]'\u2019\u00b7 ";

  private final Set<String> names = new HashSet<>();
  private final List<BallotColumn> unread = new ArrayList<>();

  /** No name yet. */
  public ElectorNames() {}

  /** Takes a name; why it is none, as one sentence, if it is none. */
  public Optional<String> add(String name) {
    String wrong = wrong(name);
    if (wrong.isEmpty()) {
      names.add(Electors.folded(name));
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
  }

  /** Whether there is none. */
  public boolean none() {
    return names.isEmpty();
  }

  /** Why all of them are not read; empty if they are. */
  public Optional<String> refused() {
    if (none()) {
      return Optional.of("nobody stands in the list of electors");
    }
    return names.size() > MOST
        ? Optional.of("there are " + names.size() + " electors; at most " + MOST + " are read")
        : Optional.empty();
  }

  /** What to do about that. */
  public String help() {
    return none() ? HELP : "say how many could vote, as `--eligible N`";
  }

  /** All of them. */
  public Electors electors(String file) {
    return new Electors(file, names, unread);
  }

  void unread(BallotColumn column) {
    unread.add(column);
  }

  /** As strict as the roster of a charter, but that a name may have words. */
  private static String wrong(String written) {
    String name = written.strip();
    if (name.isEmpty()) {
      return "nobody is named here";
    } else if (name.length() > LONGEST) {
      return Quoted.of(name) + " has " + name.length() + " characters; a name has at most 200";
    }
    Optional<Integer> stray = name.codePoints().filter(c -> !isPart(c)).boxed().findFirst();
    if (stray.isPresent()) {
      String sign = Quoted.of(Character.toString(stray.get()));
      return Quoted.of(name) + " is no name of an elector: no name has " + sign;
    } else if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return Quoted.of(name) + " is no name of an elector: it has no letter";
    } else if (name.codePoints().filter(c -> c == '@').count() > 1) {
      return Quoted.of(name) + " is no name of an elector: it has `@` twice";
    }
    try {
      Handle.of(name.replace(' ', '-'));
      return "";
    } catch (IllegalArgumentException e) {
      return Quoted.of(name) + " is no name of an elector: " + e.getMessage();
    }
  }

  private static boolean isPart(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return Character.isLetterOrDigit(c) || mark || INSIDE.indexOf(c) >= 0;
  }
}
