export default function HomePage() {
  return <main>Reqio</main>;
}
