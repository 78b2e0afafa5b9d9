import { Counter } from "@/app/counter";

export default function Page() {
  return (
    <main>
      <h1>Shop</h1>
      <Counter />
    </main>
  );
}
