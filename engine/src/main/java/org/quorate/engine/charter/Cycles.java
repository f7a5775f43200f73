package org.quorate.engine.charter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds names that lead back to themselves. Walks without recursion: a chain may be long. */
final class Cycles {
  private final Map<String, List<String>> next;
  private final Set<String> done = new HashSet<>();
  private final List<List<String>> found = new ArrayList<>();

  private Cycles(Map<String, List<String>> next) {
    this.next = next;
  }

  /** One cycle a knot, each from its first name by the alphabet that leads into it. */
  static List<List<String>> of(Map<String, List<String>> next) {
    Cycles cycles = new Cycles(next);
    new TreeMap<>(next).keySet().forEach(cycles::walk);
    return cycles.found;
  }

  private void walk(String start) {
    if (!done.add(start)) {
      return;
    }
    List<String> path = new ArrayList<>(List.of(start));
    Map<String, Integer> depth = new HashMap<>(Map.of(start, 0));
    Deque<Iterator<String>> open = new ArrayDeque<>();
    open.push(targets(start));
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        depth.remove(path.remove(path.size() - 1));
        continue;
      }
      String target = open.element().next();
      Integer at = depth.get(target);
      if (at != null) {
        found.add(List.copyOf(path.subList(at, path.size())));
      } else if (done.add(target)) {
        depth.put(target, path.size());
        path.add(target);
        open.push(targets(target));
      }
    }
  }

  private Iterator<String> targets(String name) {
    return next.getOrDefault(name, List.of()).iterator();
  }
}
