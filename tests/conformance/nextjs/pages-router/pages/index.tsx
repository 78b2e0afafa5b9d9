import { useState } from "react";

export default function Page() {
  const [count, setCount] = useState(0);
  return (
    <main>
      <h1>Shop</h1>
      <button onClick={() => setCount(count + 1)}>Clicked {count} times: this reaches the browser</button>
    </main>
  );
}
