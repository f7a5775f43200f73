package org.quorate.rules.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Glob;
import org.quorate.charter.ModuleRow;
import org.quorate.charter.PathPattern;

/**
 * Q0601: two modules claim a path equally. The same glob twice is always found. Different globs as
 * specific as each other that share a path begin with the same text, so only such ones are
 * compared, and of these only those whose ends agree; at most {@link #MOST_COMPARED} pairs in all.
 */
final class EqualClaims {
  private static final int MOST_COMPARED = 50_000;
  private static final int MOST_REPORTED = 100;

  private final List<Claim> claims = new ArrayList<>();
  private int compared;
  private int reported;

  private record Claim(
      int place, ModuleRow row, Glob glob, PathPattern pattern, String backwards) {}

  /** What two globs must have in common to be as specific as each other and share a path. */
  private record Alike(String prefix, int length, long wildcards) {}

  EqualClaims(List<ModuleRow> modules) {
    for (ModuleRow row : Examiner.inOrder(modules)) {
      for (Glob glob : row.paths()) {
        String end = backwards(glob.text());
        claims.add(new Claim(claims.size(), row, glob, PathPattern.of(glob), end));
      }
    }
  }

  /** The text after the last wildcard, last character first; empty if anything may follow. */
  private static String backwards(String glob) {
    int last = Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?'));
    String tail = glob.substring(last + 1);
    boolean open = tail.endsWith("/");
    int slash = tail.lastIndexOf('/');
    return open ? "" : new StringBuilder(tail.substring(slash + 1)).reverse().toString();
  }

  void report(List<Diagnostic> found) {
    Map<Glob, Claim> first = new HashMap<>();
    Map<Alike, List<Claim>> groups = new HashMap<>();
    for (Claim claim : claims) {
      Claim same = first.putIfAbsent(claim.glob(), claim);
      if (same == null) {
        groups.computeIfAbsent(alike(claim), any -> new ArrayList<>()).add(claim);
      } else {
        clash(same, claim, found);
      }
    }
    groups.values().forEach(group -> compare(group, found));
  }

  private static Alike alike(Claim claim) {
    String text = claim.glob().text();
    long wildcards = text.chars().filter(c -> PathPattern.isWildcard((char) c)).count();
    return new Alike(claim.pattern().literalPrefix(), text.length(), wildcards);
  }

  /** Sorted by their ends, globs whose ends agree stand together. */
  private void compare(List<Claim> group, List<Diagnostic> found) {
    group.sort(Comparator.comparing(Claim::backwards));
    for (int i = 0; i < group.size(); i++) {
      String end = group.get(i).backwards();
      for (int j = i + 1; j < group.size(); j++) {
        Claim other = group.get(j);
        if (!other.backwards().startsWith(end)
            || compared++ >= MOST_COMPARED
            || clash(group.get(i), other, found)) {
          break;
        }
      }
    }
  }

  private boolean clash(Claim one, Claim other, List<Diagnostic> found) {
    if (reported == MOST_REPORTED || one.row().module().equals(other.row().module())) {
      return false;
    }
    String path = one.pattern().overlap(other.pattern());
    if (path == null || isClaimedMore(path, one.pattern())) {
      return false;
    }
    boolean inOrder = one.place() < other.place();
    found.add(diagnostic(inOrder ? one : other, inOrder ? other : one, path));
    reported++;
    return true;
  }

  private boolean isClaimedMore(String path, PathPattern than) {
    for (Claim claim : claims) {
      if (claim.pattern().compareSpecificity(than) > 0 && claim.pattern().matches(path)) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic diagnostic(Claim first, Claim second, String path) {
    return Examiner.error(
        ReviewCode.EQUAL_CLAIMS,
        second.row(),
        "modules `"
            + first.row().module()
            + "` and `"
            + second.row().module()
            + "` claim `"
            + path
            + "` equally, by `"
            + first.glob()
            + "` and `"
            + second.glob()
            + "`",
        "give the path to one of them, or write a longer path in one of the two");
  }
}
