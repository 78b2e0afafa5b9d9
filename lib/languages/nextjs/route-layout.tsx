export default function RootLayout({
  children,
}: Readonly<{ children: React.ReactNode }>) {
  return (
    <html lang="en">
      <body>
        {children}
        <script
          src="https://reqio.app/widget.js"
          data-project-id={process.env.REQIO_PROJECT_ID}
          data-identity-url="/reqio/token"
          async
        />
      </body>
    </html>
  );
}
