package org.quorate.gerrit;

import com.google.gerrit.exceptions.StorageException;
import com.google.gerrit.server.index.change.ChangeIndex;
import com.google.gerrit.server.index.change.ChangeIndexCollection;
import com.google.gerrit.server.query.change.ChangeData;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** An index of changes that takes nothing more until it is closed. */
final class BrokenIndex implements AutoCloseable {
  private static final Set<String> WRITES = Set.of("insert", "replace");

  private final ChangeIndexCollection indexes;
  private final ChangeIndex whole;
  private final List<Integer> refused = new CopyOnWriteArrayList<>();

  private BrokenIndex(ChangeIndexCollection indexes) {
    this.indexes = indexes;
    whole = indexes.getSearchIndex();
  }

  static BrokenIndex of(ChangeIndexCollection indexes) {
    BrokenIndex broken = new BrokenIndex(indexes);
    indexes.addWriteIndex(
        (ChangeIndex)
            Proxy.newProxyInstance(
                ChangeIndex.class.getClassLoader(),
                new Class<?>[] {ChangeIndex.class},
                (proxy, method, arguments) -> broken.called(method, arguments)));
    return broken;
  }

  /** The changes that it did not take. */
  List<Integer> refused() {
    return refused;
  }

  private Object called(Method method, Object[] arguments) throws Throwable {
    if (WRITES.contains(method.getName())) {
      refused.add(((ChangeData) arguments[0]).getId().get());
      throw new StorageException("broken by a test");
    }
    try {
      return method.invoke(whole, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    indexes.addWriteIndex(whole);
  }
}
